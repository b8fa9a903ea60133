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
      if (error instanceof Refused) return problemResponse(error.refusal)
      throw error
    }
  }),
]
