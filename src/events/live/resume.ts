import { refused } from '../../rules/refusals/refused.ts'
import type { Bounds } from '../outbox/eventStore.ts'
import type { LiveEvent } from '../outbox/liveEvent.ts'

/**
 * Parses the id of the last event that a client has received.
 *
 * @returns undefined when the client sent none
 * @throws {Refused} 400 `bad-event-id` when it is not the number of an event
 */
export const readPlace = (text: string | null | undefined): number | undefined => {
  if (text === null || text === undefined || text === '') return undefined
  if (!/^\d{1,15}$/.test(text)) throw refused('bad-event-id', { id: text.slice(0, 40) })
  return Number(text)
}

/** Whether all events after a number still exist. A number beyond the newest one is from another database. */
export const canResume = (place: number, { oldest, newest }: Bounds): boolean =>
  place <= newest && (place + 1 >= oldest || place === newest)

/** The events that follow a number without a gap. Those after a gap must wait, because the missing ones come first. */
export const contiguousAfter = (place: number, events: readonly LiveEvent[]): LiveEvent[] =>
  events.filter(({ seq }, index) => seq === place + 1 + index)
