import type { Endpoint } from 'payload'

import { beforePayloads } from '../../../platform/routes/payload/assertRecorded.ts'
import { payloadsOwn } from './payloadsOwn.ts'
import { prepareUpload } from './prepareUpload.ts'

const place = { method: 'post', path: '/' } as const

/** `POST /api/media`: Payload's own handler, called after the picture has been prepared. */
export const uploadEndpoint: Omit<Endpoint, 'root'> = {
  ...place,
  custom: beforePayloads,
  handler: async (req) => {
    await prepareUpload(req)
    return payloadsOwn(req, place)
  },
}
