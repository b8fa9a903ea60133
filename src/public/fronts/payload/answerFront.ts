import { parse } from 'node:querystring'

import type { Payload } from 'payload'

import { readQuery } from '../../../platform/routes/readQuery.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { homeFront, sectionFront } from '../routes.ts'
import { readFront } from './readFront.ts'

const address = /^\/api\/fronts(?:\/(?<section>[\w-]+))?$/

/**
 * Answers `GET /api/fronts` and `/api/fronts/{section}` without Express.
 *
 * @param url path and query
 * @returns a function that makes the body, or undefined when there is no such front; undefined for any other address and
 *   for a request that has to be refused, both of which Express answers
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
