import type { Schedule } from './schedule.ts'

export type OpenSchedule = Pick<Schedule, 'id' | 'document' | 'at' | 'state' | 'dueAt' | 'leasedUntil'>

/**
 * What a runner does next, and when it has to look again. The order is that of the times asked for, so that after a
 * standstill everything goes out in its order, whoever of several runners does it: while one is under way nothing else
 * begins, for all of them write the end of the same log and would only be in each other's way. One that is under way is
 * taken over when its lease is over. Of one document only the first is looked at: its withdrawal never overtakes its
 * publication.
 *
 * @param open what waits or is under way, in any order
 * @returns `next` when something is due, `wakeAt` when anything is open at all
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
