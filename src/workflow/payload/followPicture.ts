import type { PayloadRequest } from 'payload'

import { recordAll } from '../../audit/payload/record.ts'
import { approvalsOf } from '../approvals.ts'
import { laneNames, lanesOf } from '../lanes.ts'
import { revOf } from '../revision.ts'
import type { ChangedPicture } from './outcome.ts'
import { type Showing, storiesShowing } from './storiesShowing.ts'
import { askFor } from './writeNote.ts'

/**
 * What follows for stories when readers see something else of a picture, in the transaction of that change: it stands
 * in the history of each story that shows it, live or in its newest revision, and approvals and clearances that were
 * given to another picture are void.
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
  for (const { id, options } of moved) {
    askFor(req, { picture })
    const at = { collection: options.resource, id, depth: 0 } as const
    await req.payload.update({ ...at, data: {}, overrideAccess: true, req })
  }
}

const underWay: ReadonlySet<unknown> = new Set(['draft', 'in_review', 'approved', 'scheduled'])

/** Somebody has said yes to the newest revision as it was. */
const isVouchedFor = ({ newest }: Showing): boolean => {
  if (!newest || !underWay.has(newest['stage'])) return false
  const lanes = lanesOf(newest)
  const isCleared = laneNames.some((name) => lanes[name].state === 'cleared')
  const isPassed = newest['stage'] === 'approved' || newest['stage'] === 'scheduled'
  return isPassed || isCleared || approvalsOf(newest).length > 0
}
