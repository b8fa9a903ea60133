import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'

import { collectDependencies } from '../../../platform/tags/payload/collectDependencies.ts'
import type { Flight } from '../answerCache.ts'
import { answerFor, variesBy } from './answerFor.ts'
import type { Captured } from './capture.ts'
import type { Ask, Parts } from './makeAnswer.ts'
import { sendAnswer } from './sendAnswer.ts'

/** The body of an answer and its headers, with names in lower case; its status is 200 where nothing else is said. */
export type Read = { body: string; headers: OutgoingHttpHeaders; status?: number }

/**
 * Makes answers without the app.
 *
 * @param url the normalised path and query
 * @returns undefined, at once or as a promise, when the app has to answer
 */
export type Reader = (url: string, req: IncomingMessage) => Promise<Read | undefined> | undefined

type Making = {
  ask: Ask
  flight: Flight
  /** Passes the request to the app. */
  otherwise: () => void
}

/** Sends an answer that is made without the app. */
export const readAnswer = (parts: Parts, { ask, flight, otherwise }: Making): void => {
  const { cache, read, routes, sending } = parts
  const { key, req, res, url } = ask
  const reading = collectDependencies(flight.reading, () => read(url, req))
  if (!reading) {
    otherwise()
    return
  }
  const give = (found: Read | undefined): void => {
    const now = Date.now()
    const varies = variesBy(routes, url)
    const made = found && answerFor(captured(found), { flight, key, now, varies })
    if (!made) {
      otherwise()
      return
    }
    cache.end(flight, made, now)
    sendAnswer(made, { req, res, now, ...sending })
  }
  // On an error the app handles the request, and reports the same error.
  void reading.catch(() => undefined).then(give)
}

const captured = ({ body, headers, status = 200 }: Read): Captured => ({
  body: Buffer.from(body),
  headers,
  status,
})
