import type { EventStore } from '../outbox/eventStore.ts'
import type { LiveEvent } from '../outbox/liveEvent.ts'
import { type LiveFilter, matches } from './filter.ts'
import { beat, eventFrame, resetFrame } from './frame.ts'
import { canResume, inRow } from './resume.ts'

/** Somebody who listens. Text that is not taken away yet is kept for them, up to a limit. */
export type Listener = {
  filter: LiveFilter
  send: (text: string) => void
  /** Whether so much waits to be taken away that nothing more may be sent. */
  isFull: () => boolean
  /** Resolves when there is room again, or the listener is gone. */
  hasRoom: () => Promise<void>
  isGone: () => boolean
  end: () => void
}

type Seat = { listener: Listener; place: number }

const page = 500
/** How often a gap is looked at again before it counts as one that stays. */
const mostGaps = 10

/**
 * Tells listeners of events, each exactly once and in order. It reads the outbox for all of them at once; one that
 * comes back is first told what it missed, straight from the outbox, and takes its seat when it has caught up.
 */
export class Hub {
  readonly #store
  readonly #most
  readonly #seats = new Set<Seat>()
  readonly #arriving = new Set<Listener>()
  /** Up to where those with a seat have been told everything; undefined while there is none. */
  #place: number | undefined
  #gaps = 0
  #isClosed = false

  constructor(store: EventStore, most: number) {
    this.#store = store
    this.#most = most
  }

  get isClosed(): boolean {
    return this.#isClosed
  }

  get isFull(): boolean {
    return this.#seats.size + this.#arriving.size >= this.#most
  }

  get size(): number {
    return this.#seats.size
  }

  /**
   * Takes in a listener.
   *
   * @param from the last event that it knows; undefined: whatever comes from now on
   * @returns when it has caught up, or is gone
   */
  async join(listener: Listener, from: number | undefined): Promise<void> {
    this.#arriving.add(listener)
    try {
      const seat = { listener, place: await this.#begin(listener, from) }
      for (let gaps = 0; !this.#isOver(listener);) {
        const isDone = await this.#catchUp(seat)
        if (isDone === 'gap' && ++gaps > mostGaps) await this.#reset(seat)
        if (isDone === true) return
      }
    } finally {
      this.#arriving.delete(listener)
    }
  }

  leave(listener: Listener): void {
    for (const seat of this.#seats) if (seat.listener === listener) this.#seats.delete(seat)
  }

  /** Looks for new events and tells them. To be called often, never twice at a time. */
  async poll(): Promise<void> {
    if (this.#seats.size === 0) this.#place = undefined
    if (this.#place === undefined) return
    const found = await this.#store.after(this.#place, page)
    const next = inRow(this.#place, found)
    if (next.length > 0) this.#tell(next)
    else if (found.length > 0) await this.#meetGap()
  }

  /** Shows everybody that the stream lives; who has not taken away what waits for them is let go. */
  beat(): void {
    for (const seat of this.#seats) this.#give(seat, beat(this.#place ?? seat.place))
  }

  /** Ends all streams; nobody is taken in any more. */
  close(): void {
    this.#isClosed = true
    for (const { listener } of this.#seats) listener.end()
    for (const listener of this.#arriving) listener.end()
    this.#seats.clear()
  }

  async #begin(listener: Listener, from: number | undefined): Promise<number> {
    const bounds = await this.#store.bounds()
    const isKnown = from !== undefined && canResume(from, bounds)
    if (from !== undefined && !isKnown) listener.send(resetFrame(bounds.newest))
    const place = isKnown ? from : bounds.newest
    listener.send(beat(place))
    return place
  }

  /** One page; true when the listener has its seat. Between the last look and the seat nothing else can happen. */
  async #catchUp(seat: Seat): Promise<boolean | 'gap'> {
    const { listener } = seat
    if (listener.isFull()) await listener.hasRoom()
    const found = await this.#store.after(seat.place, page)
    if (this.#isOver(listener)) return true
    const next = inRow(seat.place, found)
    if (found.length > 0 && next.length === 0) return 'gap'
    for (const event of next) deliver(seat, event, eventFrame(event))
    if (found.length === page || seat.place < (this.#place ?? 0)) return false
    this.#place ??= seat.place
    this.#seats.add(seat)
    return true
  }

  async #reset(seat: Seat): Promise<void> {
    const { newest } = await this.#store.bounds()
    seat.place = newest
    seat.listener.send(resetFrame(newest))
  }

  #tell(events: readonly LiveEvent[]): void {
    this.#gaps = 0
    for (const event of events) {
      const text = eventFrame(event)
      for (const seat of this.#seats) {
        deliver(seat, event, text)
        if (seat.listener.isFull()) this.#drop(seat)
      }
      this.#place = event.seq
    }
  }

  /** Mostly what is missing is seen at the next look. Rows that somebody took out would be waited for for ever. */
  async #meetGap(): Promise<void> {
    this.#gaps += 1
    if (this.#gaps <= mostGaps) return
    this.#gaps = 0
    const { newest } = await this.#store.bounds()
    for (const seat of this.#seats) {
      seat.place = newest
      this.#give(seat, resetFrame(newest))
    }
    this.#place = newest
  }

  #give(seat: Seat, text: string): void {
    if (seat.listener.isFull()) this.#drop(seat)
    else seat.listener.send(text)
  }

  #drop(seat: Seat): void {
    this.#seats.delete(seat)
    seat.listener.end()
  }

  #isOver(listener: Listener): boolean {
    return this.#isClosed || listener.isGone()
  }
}

const deliver = (seat: Seat, event: LiveEvent, text: string): void => {
  if (event.seq <= seat.place) return
  seat.place = event.seq
  if (matches(event, seat.listener.filter)) seat.listener.send(text)
}
