import type { LiveEvent } from './liveEvent.ts'

/** The first and the last event that is kept; `newest` is 0 when there was never one. */
export type Bounds = { oldest: number; newest: number }

/** The outbox as the stream reads it. */
export type EventStore = {
  bounds: () => Promise<Bounds>
  /** The events behind a place, in order, so many at most. */
  after: (place: number, most: number) => Promise<LiveEvent[]>
}
