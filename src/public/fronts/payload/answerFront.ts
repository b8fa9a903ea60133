import { parse } from 'node:querystring'

import type { Payload } from 'payload'

import { readQuery } from '../../../platform/routes/readQuery.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { homeFront, sectionFront } from '../routes.ts'
import { readFront } from './readFront.ts'

const address = /^\/api\/fronts(?:\/(?<section>[\w-]+))?$/

/**
 * Answers `GET /api/fronts` and `/api/fronts/{section}` before the app.
 *
 * @param url path and query
 * @returns what makes the body, which is undefined where there is no such front; undefined for another address, and for a
 *   question that has to be refused
 */
export const answerFront = (
  payload: Payload,
  url: string,
): (() => Promise<string | undefined>) | undefined => {
  const [path, query] = splitAddress(url)
  const found = address.exec(path)
  if (!found) return undefined
  const section = found.groups?.['section']
  const parsed = readQuery(section === undefined ? homeFront : sectionFront, parse(query))
  if (!parsed.ok) return undefined
  const { body = false, limit } = parsed.values
  return async () => {
    const front = await readFront(payload, section, { limit, withBody: body })
    return front && JSON.stringify(front)
  }
}
