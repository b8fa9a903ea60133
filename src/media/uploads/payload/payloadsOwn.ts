import type { Endpoint, PayloadRequest } from 'payload'

/**
 * Payload's own endpoint for pictures that one of ours wraps.
 *
 * @reaches payload
 */
export const payloadsOwn = (
  req: PayloadRequest,
  { method, path }: Pick<Endpoint, 'method' | 'path'>,
): Promise<Response> | Response => {
  const { endpoints } = req.payload.collections.media.config
  const own = (endpoints || []).findLast((each) => each.method === method && each.path === path)
  if (!own) throw new Error(`Payload no longer has an endpoint ${method} ${path}.`)
  return own.handler(req)
}
