import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'

import { waitingChanges } from './rows.ts'

type Held = {
  id: string
  depth?: number | undefined
  overrideAccess?: boolean | undefined
  select?: unknown
}

/** Names the picture of a write that waits, for its answer. */
export const leaveHeld = (req: PayloadRequest, held: Held): void => {
  req.context['heldPicture'] = held
}

/** Answers a write that waits with the picture as readers go on seeing it, and with what waits. */
export const answerHeld: CollectionAfterOperationHook = async ({ req, result }) => {
  const held = req.context['heldPicture'] as Held | undefined
  if (!held) return result
  delete req.context['heldPicture']
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
