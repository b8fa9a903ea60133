import type { Request } from 'express'

import { isAnonymous } from '../delivery/http/isAnonymous.ts'
import { publicLimit, publicLimitRefusal } from '../limits/publicLimit.ts'
import { isOwnRoute } from './isOwnRoute.ts'

type Errors = { errors: { message: string; data: { code: string; max: number } }[] }

/**
 * Refuses a public list without an end: Payload takes `limit=0` for all there is. People who are logged in use
 * such lists in the panel.
 *
 * @returns the answer's body, or undefined when the request may go on
 */
export const limitProblem = (req: Request): Errors | undefined => {
  if (!isAnonymous(req.headers)) return undefined
  if (isOwnRoute(req.path)) return undefined
  const { limit, pagination } = req.query
  const isFine = limit === undefined ? pagination !== 'false' : isWithin(Number(limit))
  if (isFine) return undefined
  const { code, message } = publicLimitRefusal
  return { errors: [{ message, data: { code, max: publicLimit } }] }
}

const isWithin = (limit: number): boolean => Number.isInteger(limit) && limit >= 1 && limit <= publicLimit
