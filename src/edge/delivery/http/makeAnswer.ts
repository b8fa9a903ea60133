import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

import type { RouteTable } from '../../../platform/routes/routeTable.ts'
import { collectDependencies } from '../../../platform/tags/payload/collectDependencies.ts'
import type { AnswerCache, Flight } from '../answerCache.ts'
import { answerFor, variesBy } from './answerFor.ts'
import { setCacheHeaders, setCacheHeadersOnWrite } from './cacheHeaders.ts'
import { type Captured, capture } from './capture.ts'
import type { SendingOptions } from './headersFor.ts'
import { type Reader, readAnswer } from './readAnswer.ts'
import { sendAnswer } from './sendAnswer.ts'

export type Parts = {
  cache: AnswerCache
  /** The route records, which say which answers may be cached. */
  routes: RouteTable
  /** The app, which makes the answers and handles all other requests. */
  app: RequestListener
  /** Makes some answers without the app. */
  read: Reader
  sending: SendingOptions
}

/** A request that may have a cached answer. */
export type Ask = { key: string; alias: string; url: string; req: IncomingMessage; res: ServerResponse }

/** Headers about what a client has or accepts. They are removed, because the cached answer is complete and adapted for each client. */
const ofClients: ReadonlySet<string> = new Set([
  'accept-encoding',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'origin',
])

/** Makes the public answer, caches it if it is cacheable, and sends it. */
export const makeAnswer = (parts: Parts, ask: Ask, flight: Flight): void => {
  const byApp = (): void => {
    letAppAnswer(parts, ask, flight)
  }
  readAnswer(parts, { ask, flight, otherwise: byApp })
}

const letAppAnswer = ({ app, cache, routes, sending }: Parts, ask: Ask, flight: Flight): void => {
  const { key, req, res, url } = ask
  const { headers, method = 'GET' } = req
  if (headers.range !== undefined) {
    cache.end(flight, undefined, Date.now())
    setCacheHeadersOnWrite(routes, req, res)
    app(req, res)
    return
  }
  Object.assign(req, { headers: forAnybody(headers), method: method === 'HEAD' ? 'GET' : method, url })
  capture(res, cache.entryBytes, (captured) => {
    Object.assign(req, { headers, method })
    const now = Date.now()
    const made = captured && answerFor(captured, { flight, key, now, varies: variesBy(routes, url) })
    cache.end(flight, made, now)
    if (made) sendAnswer(made, { req, res: emptied(res), now, ...sending })
    else {
      if (!res.headersSent) setCacheHeaders(routes, req, res)
      if (captured) sendOnce(captured, ask, sending)
    }
  })
  void collectDependencies(flight.reading, () => {
    app(req, res)
    return flight.landed
  })
}

const forAnybody = (headers: IncomingMessage['headers']): IncomingMessage['headers'] =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !ofClients.has(name)))

const emptied = (res: ServerResponse): ServerResponse => {
  for (const name of res.getHeaderNames()) res.removeHeader(name)
  return res
}

const sendOnce = ({ body }: Captured, { req, res }: Ask, { corsOf }: SendingOptions): void => {
  const cors = req.headers.origin === undefined ? [] : corsOf(req.headers.origin)
  for (let index = 0; index < cors.length; index += 2) res.setHeader(cors[index] ?? '', cors[index + 1] ?? '')
  res.end(req.method === 'HEAD' ? undefined : body)
}
