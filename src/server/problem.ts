import type { Request, Response } from 'express'

import { problemBody, problemType } from '../platform/problems/problem.ts'
import type { Route } from '../platform/routes/route.ts'
import type { RouteTable } from '../platform/routes/routeTable.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'
import { refusalBody, Refused } from '../rules/refusals/refused.ts'
import { splitAddress } from '../text/escaping/splitAddress.ts'
import { errorOf } from './graphqlErrors.ts'

type Shape = NonNullable<Route['errors']>

/** Answers with `application/problem+json` (RFC 9457). */
export const problem = (res: Response, refusal: Refusal): void => {
  res.status(refusal.status).type(problemType).send(problemBody(refusal))
}

/** Answers as Payload's routes do. */
export const sendRefusal = (res: Response, refusal: Refusal): void => {
  res.status(refusal.status).json(refusalBody(new Refused(refusal)))
}

/** The shape of a route's refusals: from its record, or else the default of its address. */
export const shapeOf = (route: Route | undefined, address: string): Shape =>
  route?.errors ?? (address.startsWith('/api/') ? 'errors' : 'problem')

/** Answers in one of the three shapes that refusals have. */
export const answerAs = (shape: Shape, res: Response, refusal: Refusal): void => {
  if (shape === 'problem') problem(res, refusal)
  else if (shape === 'errors') sendRefusal(res, refusal)
  else res.status(refusal.status).json({ errors: [errorOf(refusal)] })
}

/** Answers in the shape of the requested route. */
export const answerRefusal =
  (routes: RouteTable) =>
  (req: Request, res: Response, refusal: Refusal): void => {
    const [path] = splitAddress(req.originalUrl)
    answerAs(shapeOf(routes.find(req.method, path)?.route, path), res, refusal)
  }
