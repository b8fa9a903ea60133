import type { DefaultServerCellComponentProps } from 'payload'

import { isStage, type Stage } from '../../rules/workflow/stages.ts'
import { StageBadge } from './StageBadge.tsx'

/** A list column: the stage of the newest revision, and a hint when readers still see an earlier one. */
export const StageCell = async ({
  cellData,
  collectionSlug,
  payload,
  rowData,
}: DefaultServerCellComponentProps) => {
  const stage: Stage = isStage(cellData) ? cellData : 'draft'
  const isPending = await hasEarlierLive({ collectionSlug, payload, rowData, stage })
  return (
    <span className="stage-cell">
      <StageBadge stage={stage} />
      {isPending && <span className="stage-cell__live">earlier text live</span>}
    </span>
  )
}

type Row = Pick<DefaultServerCellComponentProps, 'collectionSlug' | 'payload' | 'rowData'> & { stage: Stage }

/** Whether an earlier text is live; only stories that have been public need a query. */
const hasEarlierLive = async ({ collectionSlug, payload, rowData, stage }: Row): Promise<boolean> => {
  const row = rowData as { id?: unknown; publishedAt?: unknown } | undefined
  if (!row?.publishedAt || !row.id || stage === 'published' || stage === 'withdrawn') return false
  const { totalDocs } = await payload.count({
    collection: collectionSlug as 'articles',
    where: { and: [{ id: { equals: row.id } }, { _status: { equals: 'published' } }] },
  })
  return totalDocs > 0
}
