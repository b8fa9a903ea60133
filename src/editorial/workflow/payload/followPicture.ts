import type { PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { recordAll } from '../../../people/audit/payload/record.ts'
import { laneNames, lanesOf } from '../../../rules/workflow/lanes.ts'
import { approvalsOf } from '../../stories/approvals.ts'
import type { ChangedPicture } from '../../stories/payload/outcome.ts'
import { askFor } from '../../stories/payload/writeNote.ts'
import { writerOf } from '../../stories/payload/writer.ts'
import { revOf } from '../../stories/revision.ts'
import { openRowsOf, writeRow } from './signOffs/rows.ts'
import { type Showing, storiesShowing } from './storiesShowing.ts'

/**
 * Updates the stories that show a changed picture, in the transaction of the change: it is recorded in the history of each
 * story that shows it, live or in its newest revision, and approvals and clearances of the old picture become void.
 */
export const followPicture = async (req: PayloadRequest, picture: ChangedPicture): Promise<void> => {
  const showing = await storiesShowing(req, picture.id)
  const [moved, told] = [showing.filter(isVouchedFor), showing.filter((one) => !isVouchedFor(one))]
  await recordAll(
    req,
    told.map(({ id, live, newest, options }) => ({
      action: 'picture.change',
      resource: options.resource,
      document: id,
      rev: revOf(newest ?? live) || undefined,
      details: { picture },
    })),
  )
  const writer = writerOf(actorOf(req, true))
  if (writer !== undefined)
    await joinSignOffs(
      req,
      showing.filter(({ live }) => live),
      writer,
    )
  for (const { id, options } of moved) {
    askFor(req, { picture })
    const at = { collection: options.resource, id, depth: 0 } as const
    await req.payload.update({ ...at, data: {}, overrideAccess: true, req })
  }
}

const underWay: ReadonlySet<unknown> = new Set(['draft', 'in_review', 'approved', 'scheduled'])

/** Whether the newest revision has approvals or clearances. */
const isVouchedFor = ({ newest }: Showing): boolean => {
  if (!newest || !underWay.has(newest['stage'])) return false
  const lanes = lanesOf(newest)
  const isCleared = laneNames.some((name) => lanes[name].state === 'cleared')
  const isPassed = newest['stage'] === 'approved' || newest['stage'] === 'scheduled'
  return isPassed || isCleared || approvalsOf(newest).length > 0
}

/** Adds the person who changed the picture to the writers of open sign-offs, so that they cannot sign off themselves. */
const joinSignOffs = async (req: PayloadRequest, live: readonly Showing[], writer: string): Promise<void> => {
  const rows = await openRowsOf(
    req,
    live.map(({ id }) => id),
  )
  for (const { id, writers } of rows) {
    await writeRow(req, id, { writers: [...new Set([...(writers ?? []), writer])] })
  }
}
