import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { refusalBody, Refused } from '../../../rules/refusals/refused.ts'
import { searchRoute } from '../routes.ts'
import { search } from './search.ts'

export const searchEndpoints = [
  endpointOf(searchRoute, async (req, { query }) => {
    try {
      return Response.json(await search(req.payload, query))
    } catch (error) {
      if (error instanceof Refused && error.refusal.code === 'search-not-ready') return notReady(error)
      throw error
    }
  }),
]

const notReady = (error: Refused): Response =>
  Response.json(refusalBody(error), {
    status: error.status,
    headers: { 'Cache-Control': 'no-store', 'Retry-After': '60' },
  })
