import type { EventStore } from '../outbox/eventStore.ts'
import type { LiveEvent } from '../outbox/liveEvent.ts'
import { type LiveFilter, matches } from './filter.ts'
import { heartbeatFrame, eventFrame, resetFrame } from './frame.ts'
import { canResume, contiguousAfter } from './resume.ts'

/** A client of the stream. Text that it has not read yet is buffered for it, up to a limit. */
export type Listener = {
  filter: LiveFilter
  send: (text: string) => void
  /** Whether the buffer is full, so that nothing more may be sent. */
  isFull: () => boolean
  /** Resolves when the buffer has room again, or the client is gone. */
  hasRoom: () => Promise<void>
  isGone: () => boolean
  end: () => void
}

/** A listener with the number of the last event that it has received. */
type Subscription = { listener: Listener; place: number }

const page = 500
/** After how many polls a gap in the numbers counts as permanent. */
const mostGaps = 10

/**
 * Sends events to listeners, each exactly once and in order. The outbox is polled once for all subscribed listeners. A
 * listener that reconnects first reads what it missed from the outbox, and is subscribed when it has caught up.
 */
export class Hub {
  readonly #store
  readonly #most
  readonly #subscriptions = new Set<Subscription>()
  readonly #arriving = new Set<Listener>()
  /** The number up to which all subscribed listeners have received everything; undefined while there are none. */
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
    return this.#subscriptions.size + this.#arriving.size >= this.#most
  }

  get size(): number {
    return this.#subscriptions.size
  }

  /**
   * Adds a listener. Resolves when it has caught up, or is gone.
   *
   * @param from the number of the last event that it has received; undefined to start with new events
   */
  async join(listener: Listener, from: number | undefined): Promise<void> {
    this.#arriving.add(listener)
    try {
      const subscription = { listener, place: await this.#begin(listener, from) }
      for (let gaps = 0; !this.#isOver(listener);) {
        const isDone = await this.#catchUp(subscription)
        if (isDone === 'gap' && ++gaps > mostGaps) await this.#reset(subscription)
        if (isDone === true) return
      }
    } finally {
      this.#arriving.delete(listener)
    }
  }

  leave(listener: Listener): void {
    for (const subscription of this.#subscriptions)
      if (subscription.listener === listener) this.#subscriptions.delete(subscription)
  }

  /** Sends new events to all subscribed listeners. To be called often, but not concurrently. */
  async poll(): Promise<void> {
    if (this.#subscriptions.size === 0) this.#place = undefined
    if (this.#place === undefined) return
    const found = await this.#store.after(this.#place, page)
    const next = contiguousAfter(this.#place, found)
    if (next.length > 0) this.#tell(next)
    else if (found.length > 0) await this.#waitForGap()
  }

  /** Sends a heartbeat to everybody, and drops listeners whose buffer is full. */
  heartbeat(): void {
    for (const subscription of this.#subscriptions)
      this.#give(subscription, heartbeatFrame(this.#place ?? subscription.place))
  }

  /** Ends all streams; no listener is accepted any more. */
  close(): void {
    this.#isClosed = true
    for (const { listener } of this.#subscriptions) listener.end()
    for (const listener of this.#arriving) listener.end()
    this.#subscriptions.clear()
  }

  async #begin(listener: Listener, from: number | undefined): Promise<number> {
    const bounds = await this.#store.bounds()
    const isKnown = from !== undefined && canResume(from, bounds)
    if (from !== undefined && !isKnown) listener.send(resetFrame(bounds.newest))
    const place = isKnown ? from : bounds.newest
    listener.send(heartbeatFrame(place))
    return place
  }

  /**
   * Sends one page of missed events; true when the listener is subscribed. Nothing is awaited between the last read and
   * the subscription, so no event can fall between them.
   */
  async #catchUp(subscription: Subscription): Promise<boolean | 'gap'> {
    const { listener } = subscription
    if (listener.isFull()) await listener.hasRoom()
    const found = await this.#store.after(subscription.place, page)
    if (this.#isOver(listener)) return true
    const next = contiguousAfter(subscription.place, found)
    if (found.length > 0 && next.length === 0) return 'gap'
    for (const event of next) deliver(subscription, event, eventFrame(event))
    if (found.length === page || subscription.place < (this.#place ?? 0)) return false
    this.#place ??= subscription.place
    this.#subscriptions.add(subscription)
    return true
  }

  async #reset(subscription: Subscription): Promise<void> {
    const { newest } = await this.#store.bounds()
    subscription.place = newest
    subscription.listener.send(resetFrame(newest))
  }

  #tell(events: readonly LiveEvent[]): void {
    this.#gaps = 0
    for (const event of events) {
      const text = eventFrame(event)
      for (const subscription of this.#subscriptions) {
        deliver(subscription, event, text)
        if (subscription.listener.isFull()) this.#drop(subscription)
      }
      this.#place = event.seq
    }
  }

  /** Waits for a gap in the numbers to close, which it usually does by the next poll; after too many polls, skips it. */
  async #waitForGap(): Promise<void> {
    this.#gaps += 1
    if (this.#gaps <= mostGaps) return
    this.#gaps = 0
    const { newest } = await this.#store.bounds()
    for (const subscription of this.#subscriptions) {
      subscription.place = newest
      this.#give(subscription, resetFrame(newest))
    }
    this.#place = newest
  }

  #give(subscription: Subscription, text: string): void {
    if (subscription.listener.isFull()) this.#drop(subscription)
    else subscription.listener.send(text)
  }

  #drop(subscription: Subscription): void {
    this.#subscriptions.delete(subscription)
    subscription.listener.end()
  }

  #isOver(listener: Listener): boolean {
    return this.#isClosed || listener.isGone()
  }
}

const deliver = (subscription: Subscription, event: LiveEvent, text: string): void => {
  if (event.seq <= subscription.place) return
  subscription.place = event.seq
  if (matches(event, subscription.listener.filter)) subscription.listener.send(text)
}
