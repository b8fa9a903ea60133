import type { Endpoint } from 'payload'

import { refusalBody, Refused } from '../../../rules/refusals/refused.ts'
import { search } from './search.ts'

/** `GET /api/search?q=…`, the same for everybody. */
export const searchEndpoints: Endpoint[] = [
  {
    method: 'get',
    path: '/search',
    handler: async (req) => {
      try {
        return Response.json(await search(req.payload, givenIn(req.searchParams)))
      } catch (error) {
        if (error instanceof Refused && error.refusal.code === 'search-not-ready') return notReady(error)
        throw error
      }
    },
  },
]

/** What stands more than once in the address is a list, which no parameter takes. */
const givenIn = (params: URLSearchParams): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length === 1 ? values[0] : values]
    }),
  )

const notReady = (error: Refused): Response =>
  Response.json(refusalBody(error), {
    status: error.status,
    headers: { 'Cache-Control': 'no-store', 'Retry-After': '60' },
  })
