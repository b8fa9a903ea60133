import { parse } from 'node:querystring'

import type { Payload } from 'payload'

import { readQuery } from '../../../platform/routes/readQuery.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { searchRoute } from '../routes.ts'
import { search } from './search.ts'

const address = '/api/search'

/**
 * Answers `GET /api/search` before the app.
 *
 * @param url path and query
 * @returns what makes the body, and fails where the question has to be refused; undefined for another address
 */
export const answerSearch = (payload: Payload, url: string): (() => Promise<string>) | undefined => {
  const [path, query] = splitAddress(url)
  if (path !== address) return undefined
  const parsed = readQuery(searchRoute, parse(query))
  return parsed.ok ? async () => JSON.stringify(await search(payload, parsed.values)) : undefined
}
