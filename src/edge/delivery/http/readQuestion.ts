import type { IncomingMessage } from 'node:http'

import { collectBody } from './readBody.ts'

/** Longer questions are asked anew each time, in bytes. */
const longest = 16_384

/**
 * The body of a GraphQL query that may have a ready answer.
 *
 * @param done is told undefined for what might change something, for what is too long to keep, and for what cannot
 *   be read: the app says why
 */
export const readQuestion = (req: IncomingMessage, done: (question: string | undefined) => void): void => {
  const { 'content-length': length, 'content-type': type } = req.headers
  if (!type?.startsWith('application/json') || Number(length) > longest) {
    done(undefined)
    return
  }
  collectBody(req, (body) => {
    const text = body instanceof Error || body.length > longest ? undefined : body.toString('utf8')
    done(text === undefined || /mutation|subscription/.test(text) ? undefined : text)
  })
}
