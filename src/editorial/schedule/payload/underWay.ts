import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

/** The id of the schedule that the next write of a request carries out. */
export const { set: setUnderWay, take: takeUnderWay } = hookSlot<string>('scheduleUnderWay')
