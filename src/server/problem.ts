import type { Request, Response } from 'express'

import { problemBody, problemType } from '../platform/problems/problem.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'
import { refusalBody, Refused } from '../rules/refusals/refused.ts'

/** Answers with `application/problem+json` (RFC 9457). */
export const problem = (res: Response, refusal: Refusal): void => {
  res.status(refusal.status).type(problemType).send(problemBody(refusal))
}

/** Answers as Payload's routes do. */
export const sendRefusal = (res: Response, refusal: Refusal): void => {
  res.status(refusal.status).json(refusalBody(new Refused(refusal)))
}

/** Routes of the API that refuse with problems. */
const ownProblems = /^\/api\/(fronts|stream|beacons|most-read)(\/|$)/

/** Answers in the shape of the route that was asked. */
export const answerRefusal = (req: Request, res: Response, refusal: Refusal): void => {
  const [path = ''] = req.originalUrl.split('?')
  if (path.startsWith('/api/graphql')) {
    const { code, data, message, status } = refusal
    res.status(status).json({ errors: [{ message, extensions: { code, ...data } }] })
  } else if (path.startsWith('/api/') && !ownProblems.test(path)) sendRefusal(res, refusal)
  else problem(res, refusal)
}
