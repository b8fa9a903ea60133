import type { Endpoint, PayloadRequest } from 'payload'

type Answered = { doc?: { waiting?: readonly unknown[] }; message?: string }

const message = 'It waits for somebody who may publish what shows this picture. Readers see it as it was.'

/** `PATCH /api/media/{id}`: Payload's own answer, which says of what waits that it waits and is not done. */
export const patchEndpoint: Omit<Endpoint, 'root'> = {
  method: 'patch',
  path: '/:id',
  handler: async (req) => {
    const answer = await payloadsOwn(req)
    if (!answer.ok) return answer
    const body = (await answer.clone().json()) as Answered
    if (!body.doc?.waiting) return answer
    const headers = new Headers(answer.headers)
    headers.delete('content-length')
    return Response.json({ ...body, message }, { headers, status: answer.status })
  },
}

/** The endpoint that this one stands in front of. */
const payloadsOwn = (req: PayloadRequest): Promise<Response> | Response => {
  const { endpoints } = req.payload.collections.media.config
  const own = (endpoints || []).findLast(({ method, path }) => method === 'patch' && path === '/:id')
  if (!own) throw new Error('Payload has no endpoint for the change of one document any more.')
  return own.handler(req)
}
