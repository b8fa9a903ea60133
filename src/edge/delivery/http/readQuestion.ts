import type { IncomingMessage } from 'node:http'

import { collectBody } from './readBody.ts'

/** Longer queries are not cached; in bytes. */
const longest = 16_384

/**
 * Reads the body of a GraphQL query that may have a cached answer.
 *
 * @param done gets undefined for a request that may write, is too long to be cached, or cannot be parsed; the app handles
 *   those
 */
export const readQuestion = (req: IncomingMessage, done: (question: string | undefined) => void): void => {
  const { 'content-length': length, 'content-type': type } = req.headers
  if (!isJson(type) || Number(length) > longest) {
    done(undefined)
    return
  }
  collectBody(req, (body) => {
    const text = body instanceof Error || body.length > longest ? undefined : body.toString('utf8')
    done(text === undefined || /mutation|subscription/.test(text) ? undefined : text)
  })
}

/** Exactly what graphql-http takes: a cached answer must not be had by a request that would be refused without it. */
const isJson = (type = ''): boolean => {
  const [mediaType, charset = 'charset=utf-8'] = type.replace(/\s/g, '').toLowerCase().split(';')
  return mediaType === 'application/json' && charset === 'charset=utf-8'
}
