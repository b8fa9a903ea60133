import type { Endpoint } from 'payload'

import type { OpenApi } from '../openApi.ts'
import { openApiOf } from './openApiOf.ts'

/** Made once for each configuration: it says nothing of the newsroom’s data. */
const documents = new WeakMap<object, OpenApi>()

/** `GET /api/openapi.json`: the contract of all routes. */
export const openApiEndpoint: Endpoint = {
  method: 'get',
  path: '/openapi.json',
  handler: ({ payload: { config } }) => {
    const document = documents.get(config) ?? openApiOf(config)
    documents.set(config, document)
    return Response.json(document)
  },
}
