import { type Endpoint, Forbidden } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { beforePayloads } from '../../../platform/routes/payload/assertRecorded.ts'
import { payloadsOwn } from '../../uploads/payload/payloadsOwn.ts'
import { prepareUpload } from '../../uploads/payload/prepareUpload.ts'

type Answered = { doc?: { waiting?: readonly unknown[] }; message?: string }

const message = 'It waits for somebody who may publish what shows this picture. Readers see it as it was.'

const place = { method: 'patch', path: '/:id' } as const

/** `PATCH /api/media/{id}`: Payload's own answer, which says of what waits that it waits and is not done. */
export const patchEndpoint: Omit<Endpoint, 'root'> = {
  ...place,
  custom: beforePayloads,
  handler: async (req) => {
    if (actorOf(req).kind === 'public') throw new Forbidden(req.t)
    await prepareUpload(req, param(req, 'id'))
    const answer = await payloadsOwn(req, place)
    if (!answer.ok) return answer
    const body = (await answer.clone().json()) as Answered
    if (!body.doc?.waiting) return answer
    const headers = new Headers(answer.headers)
    headers.delete('content-length')
    return Response.json({ ...body, message }, { headers, status: answer.status })
  },
}
