import { headersWithCors, type PayloadRequest } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { problemResponse } from '../../../platform/problems/problem.ts'
import { refuse } from '../../../rules/refusals/refuse.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { readFilter } from '../filter.ts'
import { opening } from '../frame.ts'
import type { Hub } from '../hub.ts'
import { readPlace } from '../resume.ts'
import { streamRoute } from '../routes.ts'
import { StreamListener } from './listener.ts'
import { hubOf } from './liveJobs.ts'

/** After how many milliseconds a client reconnects when its stream has ended. */
const retry = 3000

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  // nginx and similar proxies would buffer the events otherwise.
  'X-Accel-Buffering': 'no',
}

/** Streams changes of what the public sees, as server-sent events (WHATWG HTML §9.2); the same for everybody. */
export const streamEndpoint = endpointOf(streamRoute, (req) => answer(req))

const answer = (req: PayloadRequest): Response => {
  const hub = hubOf(req.payload)
  if (!hub || hub.isClosed) return busy('not-streaming')
  if (hub.isFull) return busy('too-many-streams')
  try {
    return streamed(req, hub)
  } catch (error) {
    if (error instanceof Refused) return problemResponse(error.refusal)
    throw error
  }
}

const streamed = (req: PayloadRequest, hub: Hub): Response => {
  const query = new URLSearchParams(req.searchParams)
  const from = readPlace(req.headers.get('last-event-id') ?? query.get('lastEventId'))
  const listener = new StreamListener(readFilter(query), (gone) => hub.leave(gone))
  listener.send(opening(retry))
  hub.join(listener, from).catch((error: unknown) => {
    req.payload.logger.error({
      err: error,
      msg: 'Missed events could not be read for a client of the stream; its connection was closed.',
    })
    listener.end()
  })
  return new Response(listener.body, {
    headers: headersWithCors({ headers: new Headers(streamHeaders), req }),
  })
}

const busy = (code: 'not-streaming' | 'too-many-streams'): Response =>
  problemResponse(refuse(code), { 'Retry-After': '5', 'Cache-Control': 'no-store' })
