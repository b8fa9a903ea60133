import type { LiveEvent } from './liveEvent.ts'

/** The numbers of the oldest and the newest event in the outbox; `newest` is 0 if there has never been one. */
export type Bounds = { oldest: number; newest: number }

/** Reads the outbox for the stream. */
export type EventStore = {
  bounds: () => Promise<Bounds>
  /** The events after a number, in order, at most so many. */
  after: (place: number, most: number) => Promise<LiveEvent[]>
}
