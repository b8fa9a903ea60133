import type { ErrorRequestHandler, Request } from 'express'

import { troubleOf } from '../platform/database/trouble.ts'
import { errorText } from '../platform/logs/redact.ts'
import type { RouteTable } from '../platform/routes/routeTable.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { Refused } from '../rules/refusals/refused.ts'
import { unavailable } from './guardDatabase.ts'
import { answerRefusal } from './problem.ts'

type Known = { status?: unknown; message?: unknown }

/** The last handler: a refusal is answered as it is; any other error becomes a 500 without its message. */
export const answerErrors = (routes: RouteTable): ErrorRequestHandler => {
  const answer = answerRefusal(routes)
  // Express knows an error handler by its four parameters.
  // eslint-disable-next-line max-params
  return (error: Known, req, res, next) => {
    if (res.headersSent) {
      next(error)
      return
    }
    if (troubleOf(error)) unavailable(res)
    else answer(req, res, refusalOf(error) ?? unexpected(error, req))
  }
}

/** Express and its middleware refuse with an error that has a status. */
const refusalOf = (error: Known): Refusal | undefined => {
  if (error instanceof Refused) return error.refusal
  return typeof error.status === 'number' && error.status < 500
    ? refuse('refused', { reason: String(error.message) })
    : undefined
}

const unexpected = (error: Known, { method, path }: Request): Refusal => {
  process.stderr.write(`${method} ${path}: ${errorText(error)}\n`)
  return refuse('server-error')
}
