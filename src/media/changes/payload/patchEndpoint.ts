import { type Endpoint, Forbidden } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { beforePayloads } from '../../../platform/routes/payload/assertRecorded.ts'
import { payloadsOwn } from '../../uploads/payload/payloadsOwn.ts'
import { prepareUpload } from '../../uploads/payload/prepareUpload.ts'

type Answered = { doc?: { waiting?: readonly unknown[] }; message?: string }

const message =
  'This change waits until somebody who may publish the stories that show this picture applies it. Until then readers see the picture as it was.'

const place = { method: 'patch', path: '/:id' } as const

/** `PATCH /api/media/{id}`: Payload's own handler, whose answer also says when a change was not applied but waits. */
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
