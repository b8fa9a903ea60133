import type { Response } from 'express'

import { type Problem, problemBody, problemType } from '../platform/problems/problem.ts'

/** Answers with `application/problem+json` (RFC 9457). */
export const problem = (res: Response, problem: Problem): void => {
  res.status(problem.status).type(problemType).send(problemBody(problem))
}
