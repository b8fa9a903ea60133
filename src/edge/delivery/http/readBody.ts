import type { IncomingMessage } from 'node:http'

import { refused } from '../../../rules/refusals/refused.ts'

/** Largest JSON body, in bytes: some hundred times a long story. */
const bodyLimit = 5 * 1024 * 1024

/**
 * Reads a whole body. What is beyond the limit is thrown away as it comes, so that the refusal reaches the client.
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

/** The same without a promise, for those who answer by the ten thousand. */
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

/** A body can be read once, and is wanted by whoever looks for a ready answer and by whoever makes one. */
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
