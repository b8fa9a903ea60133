import type { Schedule } from './schedule.ts'

export type OpenSchedule = Pick<Schedule, 'id' | 'document' | 'at' | 'state' | 'dueAt' | 'leasedUntil'>

/**
 * What a runner does next, and when it has to look again. The order is that of the times asked for, so that after a
 * standstill everything goes out in its order. Of one document only the first is looked at: its withdrawal never
 * overtakes its publication. One that is under way is taken over when its lease is over.
 *
 * @param open what waits or is under way, in any order
 * @returns `next` when something is due, `wakeAt` when anything is open at all
 */
export const pickNext = <Row extends OpenSchedule>(
  open: readonly Row[],
  now: Date,
): { next: Row | undefined; wakeAt: Date | undefined } => {
  const first = firstOfEach(open.toSorted(byTime))
  const next = first.find((row) => readyAt(row) <= now.getTime())
  const times = first.map(readyAt)
  return { next, wakeAt: times.length > 0 ? new Date(Math.min(...times)) : undefined }
}

const byTime = (one: OpenSchedule, other: OpenSchedule): number =>
  Date.parse(one.at) - Date.parse(other.at) || (one.id < other.id ? -1 : 1)

const firstOfEach = <Row extends OpenSchedule>(rows: readonly Row[]): Row[] => {
  const seen = new Set<string>()
  return rows.filter(({ document }) => !seen.has(document) && seen.add(document))
}

const readyAt = ({ state, dueAt, leasedUntil }: OpenSchedule): number =>
  Date.parse(state === 'running' ? (leasedUntil ?? dueAt) : dueAt)
