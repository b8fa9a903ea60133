import type { IncomingMessage } from 'node:http'

import { readBody } from './readBody.ts'

/** Longer questions are asked anew each time, in bytes. */
const longest = 16_384

/**
 * The body of a GraphQL query that may have a ready answer; undefined for what might change something, and for
 * what is too long to keep.
 *
 * @throws {APIError} 413 as `readBody` does
 */
export const readQuestion = async (req: IncomingMessage): Promise<string | undefined> => {
  const { 'content-length': length, 'content-type': type } = req.headers
  if (!type?.startsWith('application/json') || Number(length) > longest) return undefined
  const body = await readBody(req)
  const text = body.toString('utf8')
  return body.length > longest || /mutation|subscription/.test(text) ? undefined : text
}
