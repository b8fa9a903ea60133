import type { Endpoint } from 'payload'

import { SearchError, SearchNotReady } from './errors.ts'
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
        if (error instanceof SearchError) return refused(error)
        if (error instanceof SearchNotReady) return notReady(error)
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

/** One error for each field that is wrong. */
const refused = ({ name, problems }: SearchError): Response => {
  const errors = problems.map(({ code, field, message }) => ({ name, message, data: { code, field } }))
  return Response.json({ errors }, { status: 400 })
}

const notReady = ({ data, message, name }: SearchNotReady): Response =>
  Response.json(
    { errors: [{ name, message, data }] },
    { status: 503, headers: { 'Cache-Control': 'no-store', 'Retry-After': '60' } },
  )
