import type { Payload, TypedUser, Where } from 'payload'

import type { Schedule } from '../../editorial/schedule/schedule.ts'

export type Schedules = { schedules: Schedule[]; total: number }

/** So many are read. More than wait in any newsroom at one time, and the page stays light. */
const most = 100

/** What goes out or comes down next, and what did not and waits for somebody to look at it. */
export const readSchedules = async (
  payload: Payload,
  user: TypedUser,
): Promise<Record<'ahead' | 'failed', Schedules>> => {
  const read = async (where: Where, sort: string): Promise<Schedules> => {
    const common = { depth: 0, limit: most, overrideAccess: false, user } as const
    const { docs, totalDocs } = await payload.find({ ...common, collection: 'schedules', sort, where })
    return { schedules: docs as Schedule[], total: totalDocs }
  }
  const [ahead, failed] = await Promise.all([
    read({ state: { in: ['waiting', 'running'] } }, 'at'),
    read({ isUnseen: { equals: true } }, '-at'),
  ])
  return { ahead, failed }
}
