import { addDataAndFileToRequest, type PayloadRequest } from 'payload'
import type { z } from 'zod'

import type { Problem } from '../../../rules/refusals/refuse.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { shortName } from '../../../text/escaping/shortName.ts'

/**
 * Reads and validates a route's JSON body.
 *
 * @param expected what the body should be, in words for the refusal
 * @throws {Refused} 422 `bad-body` with the paths at fault; 415 for a body that is not JSON, which would be ignored
 */
export const readBody = async <Schema extends z.ZodType>(
  req: PayloadRequest,
  schema: Schema,
  expected: string,
): Promise<z.output<Schema>> => {
  if (isNoJson(req.headers)) throw refused('unsupported-media-type', { types: 'JSON', path: 'Content-Type' })
  await addDataAndFileToRequest(req)
  const result = schema.safeParse(req.data ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.flatMap(problemsOf)
  throw refused('bad-body/expected', { status: 422, expected, problems })
}

/** Payload reads a body of this very type, and drops all others. */
const isNoJson = (headers: Headers): boolean => {
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  return type !== '' && type !== 'application/json' && headers.get('content-length') !== '0'
}

/** A member that is not known is named, and not what it is in. */
const problemsOf = (issue: z.core.$ZodIssue): Problem[] => {
  const pathTo = (...more: string[]): string => [...issue.path, ...more].join('.')
  if (issue.code !== 'unrecognized_keys') return [{ path: pathTo(), message: issue.message }]
  return issue.keys.map((key) => ({
    path: pathTo(key),
    message: `There is no “${shortName(key)}” here. Leave it out.`,
  }))
}

/** A parameter of the route's path; empty when there is none of that name. */
export const param = (req: PayloadRequest, name: string): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}
