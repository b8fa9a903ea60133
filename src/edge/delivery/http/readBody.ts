import type { IncomingMessage } from 'node:http'

import { refused } from '../../../rules/refusals/refused.ts'

/** The largest JSON body, in bytes: about a hundred times a long story. */
const bodyLimit = 5 * 1024 * 1024

/**
 * Reads a whole body. Bytes beyond the limit are read and discarded, so that the refusal reaches the client.
 *
 * @throws {Refused} 413 when the body is larger than the limit
 */
export const readBody = (req: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    collectBody(req, (body) => {
      if (body instanceof Error) reject(body)
      else resolve(body)
    })
  })

type Done = (body: Buffer | Error) => void

/** The same with a callback, for speed. */
export const collectBody = (req: Read, done: Done): void => {
  const read = req[kept]
  if (read) {
    done(read)
    return
  }
  collect(req, (body) => {
    req[kept] = body
    done(body)
  })
}

/** A request whose body is cached, because both the answer cache and the app need it. */
type Read = IncomingMessage & { [kept]?: Buffer | Error }
const kept = Symbol('body')

const collect = (req: IncomingMessage, done: Done): void => {
  const chunks: Buffer[] = []
  let size = 0
  const keep = (chunk: Buffer): void => {
    size += chunk.length
    if (size <= bodyLimit) {
      chunks.push(chunk)
      return
    }
    req.off('data', keep)
    req.off('end', end)
    req.resume()
    done(refused('too-large/body', { most: bodyLimit }))
  }
  const end = (): void => {
    const [only] = chunks
    done(only && chunks.length === 1 ? only : Buffer.concat(chunks))
  }
  req.on('data', keep)
  req.on('end', end)
  req.on('error', done)
}
