'use client'

import { Link, useConfig, useListDrawerContext, useListQuery } from '@payloadcms/ui'

import { stageLabels, stages } from '../../rules/workflow/stages.ts'
import type { StageCounts } from './countStages.ts'
import { isNarrowedTo } from './isNarrowedTo.ts'
import { listAddress } from './listAddress.ts'

type Props = { collection: string; counts: StageCounts; userId: string }

/** Links that filter a list by stage, or by the person's own stories; not shown in lists for choosing a document. */
export const StageLinks = ({ collection, counts, userId }: Props) => {
  const { config } = useConfig()
  const { query } = useListQuery()
  const { isInDrawer } = useListDrawerContext()
  if (isInDrawer) return null
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const byStage = stages.map((stage) => ({
    field: 'stage',
    is: stage,
    label: stageLabels[stage],
    count: counts[stage],
  }))
  const links = [...byStage, { field: 'createdBy', is: userId, label: 'Started by me', count: undefined }]
  const isAll = !links.some((link) => isNarrowedTo(query.where, link))
  return (
    <nav aria-label="By stage" className="stage-links">
      <FilterLink
        count={all}
        href={listAddress(config.routes.admin, collection)}
        isHere={isAll}
        label="All"
      />
      {links.map((link) => (
        <FilterLink
          count={link.count}
          href={listAddress(config.routes.admin, collection, [link])}
          isHere={isNarrowedTo(query.where, link)}
          key={link.is}
          label={link.label}
        />
      ))}
    </nav>
  )
}

type FilterLinkProps = { href: string; label: string; count: number | undefined; isHere: boolean }

const FilterLink = ({ href, label, count, isHere }: FilterLinkProps) => (
  <Link aria-current={isHere ? 'page' : undefined} className="stage-links__link" href={href} prefetch={false}>
    {label}
    {count !== undefined && <span className="stage-links__count">{count}</span>}
  </Link>
)
