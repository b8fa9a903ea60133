import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import type { z } from 'zod'

import { refused } from '../../../rules/refusals/refused.ts'

/**
 * Reads and validates a route's JSON body.
 *
 * @param expected what the body should be, in words for the refusal
 * @throws {Refused} 422 `bad-body` with the paths at fault
 */
export const readBody = async <Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
  expected: string,
): Promise<z.output<Schema>> => {
  await addDataAndFileToRequest(req)
  const result = schema.safeParse(req.data ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw refused('bad-body/expected', { status: 422, expected, problems })
}

/** A parameter of the route's path; empty when there is none of that name. */
export const param = (req: PayloadRequest, name: string): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}

export const depthOf = (req: PayloadRequest): number => {
  const depth = Number(req.query['depth'] ?? 0)
  return Number.isInteger(depth) && depth >= 0 ? Math.min(depth, 10) : 0
}
