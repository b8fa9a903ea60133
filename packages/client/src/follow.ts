import type { Ask } from './ask.ts'
import { CopydeskError } from './copydeskError.ts'
import type { Asking } from './options.ts'
import { pause } from './pause.ts'
import { queryString } from './query.ts'
import { type Aside, eventsIn, type StreamEvent } from './stream.ts'
import type { LiveEvent } from './types.ts'

/** What a newsroom tells: a change, by its `type`, or that changes were missed and all is to be read afresh. */
export type NewsEvent =
  | (StreamEvent<LiveEvent> & { type: LiveEvent['type'] })
  | (StreamEvent<{ message: string }> & { type: 'reset' })

export type StreamAsking = Asking & {
  /** Narrows the stream: `types`, `resources`, `sections`, each a list by commas. */
  query?: Record<string, string>
  /** The id after which to go on. */
  after?: string
}

/** Milliseconds between two connections, whatever the newsroom says. */
const shortestWait = 100

type Place = { last: string | undefined; wait: number; isOver: boolean }

/** The stream’s events; it comes again by itself, after the last event, until `signal` ends it. */
export async function* follow(ask: Ask, asking: StreamAsking): AsyncGenerator<NewsEvent> {
  const { signal } = asking
  const place: Place = { last: asking.after, wait: 1000, isOver: false }
  const isDone = () => place.isOver || signal?.aborted === true
  while (!isDone()) {
    try {
      yield* once(ask, asking, place)
    } catch (error) {
      if (isDone()) return
      if (error instanceof CopydeskError && isFinal(error)) throw error
    }
    if (!isDone()) await pause(place.wait, signal)
  }
}

async function* once(
  ask: Ask,
  { after: _after, query = {}, ...init }: StreamAsking,
  place: Place,
): AsyncGenerator<NewsEvent> {
  const headers = new Headers(init.headers)
  headers.set('Accept', 'text/event-stream')
  if (place.last !== undefined) headers.set('Last-Event-ID', place.last)
  const { body, status } = await ask(`/stream${queryString(query)}`, { ...init, headers })
  place.isOver = status === 204
  if (!body) return
  const note = ({ id, retry }: Aside) => {
    if (retry !== undefined) place.wait = Math.max(retry, shortestWait)
    if (id) place.last = id
  }
  yield* eventsIn(body, note) as AsyncGenerator<NewsEvent>
}

/** What coming again does not mend: a refusal that is not about load. */
const isFinal = ({ status }: CopydeskError): boolean => status >= 400 && status < 500 && status !== 429
