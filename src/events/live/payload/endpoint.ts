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

/** How long a client waits before it asks again when its stream has ended, in milliseconds. */
const retry = 3000

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  /* nginx, and who learned from it, would collect the events first. */
  'X-Accel-Buffering': 'no',
}

/** What changes for the public, as it changes, in the format of WHATWG HTML §9.2. The same for everybody. */
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
    req.payload.logger.error({ err: error, msg: 'A stream could not be told what it missed.' })
    listener.end()
  })
  return new Response(listener.body, {
    headers: headersWithCors({ headers: new Headers(streamHeaders), req }),
  })
}

const busy = (code: 'not-streaming' | 'too-many-streams'): Response =>
  problemResponse(refuse(code), { 'Retry-After': '5', 'Cache-Control': 'no-store' })
