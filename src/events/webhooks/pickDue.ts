import type { Delivery } from './delivery.ts'

/** So many are on their way to one webhook at a time, whoever of several processes sends them. */
export const mostAtOnce = 4

export type OpenDelivery = Pick<Delivery, 'about' | 'seq' | 'state' | 'dueAt' | 'leasedUntil'>

/**
 * What is to be sent next to one webhook. Of one document only the first is looked at, so a later event of it waits
 * until the earlier one is delivered or dead. One that is under way is taken over when its lease is over.
 *
 * @param open what waits or is under way for the webhook, in any order
 */
export const pickDue = <Row extends OpenDelivery>(open: readonly Row[], now: Date): Row[] => {
  const isLeased = ({ state, leasedUntil }: Row): boolean =>
    state === 'running' && leasedUntil !== null && Date.parse(leasedUntil) > now.getTime()
  const isDue = (row: Row): boolean =>
    row.state === 'running' ? !isLeased(row) : Date.parse(row.dueAt) <= now.getTime()
  const free = Math.max(0, mostAtOnce - open.filter(isLeased).length)
  return firstOfEach(open.toSorted((one, other) => one.seq - other.seq))
    .filter(isDue)
    .slice(0, free)
}

const firstOfEach = <Row extends OpenDelivery>(rows: readonly Row[]): Row[] => {
  const seen = new Set<string>()
  return rows.filter(({ about }) => !seen.has(about) && seen.add(about))
}
