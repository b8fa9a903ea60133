import { parse } from 'node:querystring'

import type { Payload } from 'payload'

import { readQuery } from '../../../platform/routes/readQuery.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { type PagePart, partsOf } from '../parts.ts'
import { pageRoute } from '../routes.ts'
import type { PageAsk } from './context.ts'
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
 * @throws {Refused} 400 for a cursor that is none
 */
export const makePageAnswer = async (
  payload: Payload,
  { parts, ...ask }: PageAsk & { parts?: readonly PagePart[] | undefined },
): Promise<PageAnswer> => {
  const page = await readPage(payload, ask)
  const { path, status } = page
  return {
    status: status === 301 ? 200 : status,
    body: JSON.stringify(partsOf(page, parts)),
    headers: {
      'content-type': 'application/json',
      'page-status': String(status),
      'page-path': path.replaceAll(/[^\x21-\x7e]/gu, encodeURIComponent),
    },
  }
}
