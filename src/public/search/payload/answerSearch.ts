import { parse } from 'node:querystring'

import type { Payload } from 'payload'

import { readQuery } from '../../../platform/routes/readQuery.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import { searchRoute } from '../routes.ts'
import { search } from './search.ts'

const address = '/api/search'

/**
 * Answers `GET /api/search` without Express.
 *
 * @param url path and query
 * @returns a function that makes the body and throws for a request that has to be refused; undefined for any other
 *   address, and for parameters that the route does not have
 */
export const answerSearch = (payload: Payload, url: string): (() => Promise<string>) | undefined => {
  const [path, query] = splitAddress(url)
  if (path !== address) return undefined
  const parsed = readQuery(searchRoute, parse(query))
  return parsed.ok ? async () => JSON.stringify(await search(payload, parsed.values)) : undefined
}
