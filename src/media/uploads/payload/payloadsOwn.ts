import type { Endpoint, PayloadRequest } from 'payload'

/**
 * Payload's endpoint of pictures that one of ours stands in front of.
 *
 * @reaches payload
 */
export const payloadsOwn = (
  req: PayloadRequest,
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
): Promise<Response> | Response => {
  const { endpoints } = req.payload.collections.media.config
  const own = (endpoints || []).findLast((each) => each.method === method && each.path === path)
  if (!own) throw new Error(`Payload has no endpoint ${method} ${path} any more.`)
  return own.handler(req)
}
