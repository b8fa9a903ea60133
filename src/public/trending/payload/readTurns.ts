import type { Payload, Where } from 'payload'

import { findPublic } from '../../lists/payload/findPublic.ts'
import type { Times } from '../times.ts'

export type Timed = Times & { id: string }

/** More of them are not looked at ahead; the next ones are when these have come. */
const most = 1000

/** Live items that come or go by themselves after a time: those alone whose times are still to come, which are few. */
export const readTurns = async (payload: Payload, after: Date, upTo?: Date): Promise<Timed[]> => {
  const within = (field: 'from' | 'until'): Where => ({
    and: [
      { [field]: { greater_than: after.toISOString() } },
      ...(upTo ? [{ [field]: { less_than_equal: upTo.toISOString() } }] : []),
    ],
  })
  return findPublic(payload, {
    type: 'trending-items',
    depth: 0,
    limit: most,
    select: { from: true, until: true },
    where: { or: [within('from'), within('until')] },
  })
}
