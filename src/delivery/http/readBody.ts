import type { IncomingMessage } from 'node:http'

import { APIError } from 'payload'

/** Largest JSON body, in bytes: some hundred times a long story. */
const bodyLimit = 5 * 1024 * 1024

/**
 * Reads a whole body. What is beyond the limit is thrown away as it comes, so that the refusal reaches the client.
 *
 * @throws {APIError} 413 when the body is larger than the limit
 */
export const readBody = (req: IncomingMessage): Promise<Buffer> => {
  const body = bodies.get(req) ?? collect(req)
  bodies.set(req, body)
  return body
}

/** A body can be read once, and is wanted by whoever looks for a ready answer and by whoever makes one. */
const bodies = new WeakMap<IncomingMessage, Promise<Buffer>>()

const collect = (req: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    const keep = (chunk: Buffer): void => {
      size += chunk.length
      if (size <= bodyLimit) {
        chunks.push(chunk)
        return
      }
      req.off('data', keep)
      req.resume()
      reject(new APIError(`A body may have ${bodyLimit} bytes at most.`, 413, null, true))
    }
    req.on('data', keep)
    req.once('end', () => resolve(Buffer.concat(chunks)))
    req.once('error', reject)
  })
