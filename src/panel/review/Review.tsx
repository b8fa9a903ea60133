'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import type { Stage } from '../../rules/workflow/stages.ts'
import type { Standing } from '../moves/standing.ts'
import { PersonName } from '../words/PersonName.tsx'
import { approvalWords } from './approvalWords.ts'
import { Lanes } from './Lanes.tsx'
import { SignOff } from './SignOff.tsx'

type Props = { standing: Standing | undefined; onDone: () => void }

/** The stages in which an approval can be given, or is still valid. */
const reviewed: readonly Stage[] = ['in_review', 'approved', 'scheduled']

/** Who wrote a text, who approved it, which lanes it waits for, and whether it was published without review. */
export const Review = ({ standing, onDone }: Props) => {
  const { data } = useDocumentInfo()
  if (!standing) return null
  const writers = Array.isArray(data?.['writers']) ? (data['writers'] as string[]) : []
  return (
    <div className="review">
      {standing.signOff && <SignOff onDone={onDone} waiting={standing.signOff} />}
      {reviewed.includes(standing.stage) && <p>{approvalWords(standing.approvals)}</p>}
      {writers.length > 0 && (
        <p>
          Written by{' '}
          {writers.map((id, place) => (
            <PersonName before={place === 0 ? '' : ', '} id={id} key={id} />
          ))}
        </p>
      )}
      <Lanes lanes={standing.lanes} />
    </div>
  )
}
