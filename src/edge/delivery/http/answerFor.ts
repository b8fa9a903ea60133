import type { RouteTable } from '../../../platform/routes/routeTable.ts'
import { type Answer, answerOf } from '../answer.ts'
import type { Flight } from '../answerCache.ts'
import { formOf } from '../formOf.ts'
import type { Captured } from './capture.ts'
import { maxAgeOf } from './maxAgeOf.ts'

type Making = { flight: Flight; key: string; now: number; varies: 'Accept' | undefined }

/** The answer for everybody, or undefined when it is for this request alone. */
export const answerFor = (
  { body, headers, status }: Captured,
  { flight, key, now, varies }: Making,
): Answer | undefined => {
  const seconds = maxAgeOf(status, headers, body)
  if (seconds === undefined) return undefined
  const { isCacheable, tags, until } = flight.reading
  // What no tag names could not be thrown away in time by anybody.
  if (!isCacheable) return undefined
  return answerOf({
    ...{ key, status, body, headers, now, tags: [...tags] },
    until: Math.min(until, now + seconds * 1000),
    varies,
  })
}

/** What of a request an answer at an address goes by, beside its coding and origin. */
export const variesBy = (routes: RouteTable, url: string): 'Accept' | undefined =>
  formOf(routes, url, '') === undefined ? undefined : 'Accept'
