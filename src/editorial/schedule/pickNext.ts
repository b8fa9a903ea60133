import type { Schedule } from './schedule.ts'

export type OpenSchedule = Pick<Schedule, 'id' | 'document' | 'at' | 'state' | 'dueAt' | 'leasedUntil'>

/**
 * Picks the schedule that a runner carries out next, and when it has to check again. Schedules run in the order of their
 * times, so that the order is kept after a standstill. Only one runs at a time, because all of them append to the same log
 * and would conflict. A running one is taken over when its lease has expired. Only the first schedule of each document is
 * considered, so that its withdrawal never overtakes its publication.
 *
 * @param open the waiting and running schedules, in any order
 * @returns `next` when something is due, `wakeAt` when anything is open
 */
export const pickNext = <Row extends OpenSchedule>(
  open: readonly Row[],
  now: Date,
): { next: Row | undefined; wakeAt: Date | undefined } => {
  if (open.length === 0) return { next: undefined, wakeAt: undefined }
  const first = firstOfEach(open.toSorted(byTime))
  const busyUntil = Math.max(0, ...open.filter(({ state }) => state === 'running').map(readyAt))
  const wakeAt = new Date(Math.max(busyUntil, Math.min(...first.map(readyAt))))
  if (busyUntil > now.getTime()) return { next: undefined, wakeAt }
  return { next: first.find((row) => readyAt(row) <= now.getTime()), wakeAt }
}

const byTime = (one: OpenSchedule, other: OpenSchedule): number =>
  Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1)

const firstOfEach = <Row extends OpenSchedule>(rows: readonly Row[]): Row[] => {
  const seen = new Set<string>()
  return rows.filter(({ document }) => !seen.has(document) && seen.add(document))
}

const readyAt = ({ state, dueAt, leasedUntil }: OpenSchedule): number =>
  Date.parse(state === 'running' ? (leasedUntil ?? dueAt) : dueAt)
