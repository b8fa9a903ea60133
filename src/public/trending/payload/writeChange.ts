import type { PayloadRequest } from 'payload'

import { transition } from '../../../editorial/workflow/payload/transition.ts'
import type { Change } from '../planList.ts'

const collection = 'trending-items'

/** What the log says of it, and who looks at the item in the panel. */
const why = { put: 'Read most now.', withdraw: 'No longer among those read most, or blocked.' } as const

/** What an automatic item has of its own; the rest is its story's. */
const nothingOfItsOwn = {
  headline: null,
  url: null,
  datedAt: null,
  from: null,
  until: null,
  pinned: false,
} as const

type Place = { section: string | null; rev: number | undefined }

/**
 * Writes a change of an automatic list as the server itself, through the guard of the workflow like every other write.
 *
 * @param place.rev the revision that the change was planned on; one that somebody has written meanwhile is not overwritten
 * @throws {Refused} 409 when somebody has
 */
export const writeChange = async (
  req: PayloadRequest,
  change: Change,
  { rev, section }: Place,
): Promise<void> => {
  if (change.do === 'withdraw') {
    const move = { collection, id: change.id, name: 'withdraw', comment: why.withdraw } as const
    await transition({ ...move, req, rev, overrideAccess: true })
    return
  }
  const { id, kicker, rank, story } = change
  const data = {
    ...nothingOfItsOwn,
    kind: 'automatic' as const,
    _status: 'published' as const,
    stageNote: why.put,
    kicker,
    rank,
    section,
    story,
  }
  const { payload } = req
  if (id === undefined) await payload.create({ collection, data, depth: 0, overrideAccess: true, req })
  else
    await payload.update({
      collection,
      id,
      data: { ...data, ...(rev !== undefined && { rev }) },
      depth: 0,
      overrideAccess: true,
      req,
    })
}
