import type { Payload, PayloadRequest, Where } from 'payload'

import type { Times } from '../times.ts'

export type Timed = Times & { id: string }

type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** Live items that come or go by themselves after a time: those alone whose times are still to come, which are few. */
export const readTurns = async (req: Asking, after: Date, upTo?: Date): Promise<Timed[]> => {
  const { db }: Payload = req.payload
  const within = (field: 'from' | 'until'): Where => ({
    and: [
      { [field]: { greater_than: after.toISOString() } },
      ...(upTo ? [{ [field]: { less_than_equal: upTo.toISOString() } }] : []),
    ],
  })
  const { docs } = await db.find<Timed>({
    collection: 'trending-items',
    pagination: false,
    req,
    select: { from: true, until: true },
    where: { and: [{ _status: { equals: 'published' } }, { or: [within('from'), within('until')] }] },
  })
  return docs
}
