import type { IncomingMessage } from 'node:http'

import { APIError } from 'payload'

/** Largest JSON body, in bytes: some hundred times a long story. */
export const bodyLimit = 5 * 1024 * 1024

/**
 * Reads a whole body.
 *
 * @throws {APIError} 413 when it is larger than `bodyLimit`
 */
export const readBody = async (req: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) throw new APIError(`A body may have ${bodyLimit} bytes at most.`, 413, null, true)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
