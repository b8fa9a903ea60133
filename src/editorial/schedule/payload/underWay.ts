import { handOver } from '../../../platform/records/payload/handOver.ts'

/** The id of the schedule that the next write on a request carries out. */
export const { leave: setUnderWay, take: takeUnderWay } = handOver<string>('scheduleUnderWay')
