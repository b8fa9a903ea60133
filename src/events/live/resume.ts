import { refused } from '../../rules/refusals/refused.ts'
import type { Bounds } from '../outbox/eventStore.ts'
import type { LiveEvent } from '../outbox/liveEvent.ts'

/**
 * The place that a client says it has reached.
 *
 * @returns undefined when it says none
 * @throws {Refused} when what it says is no place
 */
export const readPlace = (text: string | null | undefined): number | undefined => {
  if (text === null || text === undefined || text === '') return undefined
  if (!/^\d{1,15}$/.test(text)) throw refused('bad-event-id', { id: text.slice(0, 40) })
  return Number(text)
}

/** Whether everything behind a place can still be told. A place ahead of all is from another database. */
export const canResume = (place: number, { oldest, newest }: Bounds): boolean =>
  place <= newest && (place + 1 >= oldest || place === newest)

/** The events that follow a place without a gap: what comes behind a gap may come before what is still to be seen. */
export const inRow = (place: number, events: readonly LiveEvent[]): LiveEvent[] =>
  events.filter(({ seq }, index) => seq === place + 1 + index)
