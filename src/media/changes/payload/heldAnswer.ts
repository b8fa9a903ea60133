import type { CollectionAfterOperationHook } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { waitingChanges } from './rows.ts'

type Held = {
  id: string
  depth?: number | undefined
  overrideAccess?: boolean | undefined
  select?: unknown
}

/** The picture of a write that was turned into a waiting change, for its answer. */
export const { set: leaveHeld, take: takeHeld } = hookSlot<Held>('heldPicture')

/** Answers such a write with the picture as readers still see it, and with the waiting change. */
export const answerHeld: CollectionAfterOperationHook = async ({ req, result }) => {
  const held = takeHeld(req)
  if (!held) return result
  const { depth, id, overrideAccess, select } = held
  const picture = await req.payload.findByID({
    collection: 'media',
    id,
    overrideAccess: overrideAccess === true,
    req,
    ...(depth !== undefined && { depth }),
    ...(select !== undefined && { select: select as Record<string, true> }),
  })
  const waiting = (await waitingChanges(req, id)).map(({ at, changed, id: change }) => ({
    id: change,
    at: new Date(at).toISOString(),
    changed,
  }))
  return { ...picture, waiting }
}
