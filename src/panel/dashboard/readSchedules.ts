import type { Payload, TypedUser, Where } from 'payload'

import type { Schedule } from '../../editorial/schedule/schedule.ts'

export type Schedules = { schedules: Schedule[]; total: number }

/** The most schedules that are read. */
const most = 100

/** The next scheduled actions, and the failed ones that have not been dealt with. */
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
