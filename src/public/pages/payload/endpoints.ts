import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { problemResponse } from '../../../platform/problems/problem.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { pageRoute } from '../routes.ts'
import { makePageAnswer } from './answerPage.ts'

export const pageEndpoints = [
  endpointOf(pageRoute, async (req, { query }) => {
    try {
      const { body, ...init } = await makePageAnswer(req.payload, query)
      return new Response(body, init)
    } catch (error) {
      if (error instanceof Refused) return problemResponse(error.refusal, headersFor(error))
      throw error
    }
  }),
]

/** The index is filled within a minute. */
const headersFor = ({ status }: Refused): Record<string, string> =>
  status === 503 ? { 'Cache-Control': 'no-store', 'Retry-After': '60' } : {}
