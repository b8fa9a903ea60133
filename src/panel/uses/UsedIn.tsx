'use client'

import { useConfig } from '@payloadcms/ui'

import type { Use, Uses } from '../../editorial/uses/uses.ts'
import { BesidePanel } from '../beside/BesidePanel.tsx'
import { useBeside } from '../beside/useBeside.ts'
import { StageBadge } from '../stage/StageBadge.tsx'

/** Shows where the open document is used, with links, so that people see it before they try to delete it. */
export const UsedIn = () => {
  const { answer } = useBeside(({ slug, id }) => `${slug}/${id}/uses`)
  if (!answer) return null
  const { isMore, total, usedIn } = answer as Uses
  const others = total - usedIn.length
  return (
    <BesidePanel note={noteOf(total, isMore)} title="Used in">
      {total === 0 && <p className="beside__note">Nothing shows or names it.</p>}
      <ul className="checklist">
        {usedIn.map((use) => (
          <Place key={`${use.resource} ${use.id ?? ''}`} use={use} />
        ))}
      </ul>
      {others > 0 && <p className="beside__note">{`and ${isMore ? 'more than ' : ''}${others} more`}</p>}
    </BesidePanel>
  )
}

const noteOf = (total: number, isMore: boolean): string => {
  if (total === 0) return 'nothing'
  if (isMore) return `more than ${total} places`
  return total === 1 ? 'one place' : `${total} places`
}

const Place = ({ use }: { use: Use }) => {
  const { config } = useConfig()
  const { id, isLive, isTrashed, resource, stage, title } = use
  const kind = id === undefined ? 'globals' : 'collections'
  const place = isTrashed ? `${resource}/trash` : resource
  const parts = [config.routes.admin, kind, place, ...(id === undefined ? [] : [id])]
  return (
    <li className="checklist__item">
      <a href={parts.join('/')}>{title}</a> {stage && <StageBadge stage={stage} />}
      {isLive && stage !== 'published' && stage !== undefined && <span> live now</span>}
      {isTrashed && <span> in the trash</span>}
    </li>
  )
}
