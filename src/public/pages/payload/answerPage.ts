import { parse } from 'node:querystring'

import type { Payload } from 'payload'

import { type QueryOf, readQuery } from '../../../platform/routes/readQuery.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { pageAskOf } from '../pageAsk.ts'
import { partsOf } from '../parts.ts'
import { pageRoute } from '../routes.ts'
import { readPage } from './readPage.ts'

/** The answer for a page, with names of headers in lower case. */
export type PageAnswer = { status: number; body: string; headers: Readonly<Record<string, string>> }

/**
 * Answers `GET /api/pages` before the app.
 *
 * @param url path and query
 * @returns what makes the answer; undefined for another address, and for a question that has to be refused
 */
export const answerPage = (payload: Payload, url: string): (() => Promise<PageAnswer>) | undefined => {
  const [path, query] = splitAddress(url)
  if (path !== '/api/pages') return undefined
  const asked = readQuery(pageRoute, parse(query))
  return asked.ok ? () => makePageAnswer(payload, asked.values) : undefined
}

/**
 * A page as an answer. Moved is 200, because a client that follows redirects would never see it. The headers say it all to whoever
 * asks by HEAD.
 *
 * @param given the parameters, by the record of the route
 * @throws {Refused} 400 for a cursor that is none, and for what cannot be searched for; 503 `search-not-ready`
 */
export const makePageAnswer = async (
  payload: Payload,
  given: QueryOf<typeof pageRoute>,
): Promise<PageAnswer> => {
  const ask = pageAskOf(given)
  if ('code' in ask) throw new Refused(ask)
  const page = await readPage(payload, ask)
  const { path, status } = page
  return {
    status: status === 301 ? 200 : status,
    body: JSON.stringify(partsOf(page, given.parts)),
    headers: {
      'content-type': 'application/json',
      'page-status': String(status),
      'page-path': path.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent),
    },
  }
}
