import type { Delivery } from './delivery.ts'

/** How many messages may be under way to one webhook at a time, from all processes together. */
export const mostAtOnce = 4

export type OpenDelivery = Pick<Delivery, 'about' | 'seq' | 'state' | 'dueAt' | 'leasedUntil'>

/**
 * Picks the deliveries to send next to one webhook. Only the first delivery of each document is considered, so a later
 * event waits until the earlier one is delivered or dead. A running delivery is picked again when its lease has expired.
 *
 * @param open the waiting and running deliveries of the webhook, in any order
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
