import { z } from 'zod'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { route } from '../../../platform/routes/route.ts'
import type { OpenApi } from '../openApi.ts'
import { openApiOf } from './openApiOf.ts'

/** Made once for each configuration, because it does not depend on the newsroom’s data. */
const documents = new WeakMap<object, OpenApi>()

const openApiRoute = route({
  method: 'get',
  path: '/openapi.json',
  id: 'getOpenApi',
  tag: 'contracts',
  summary: 'This document',
  who: 'anyone',
  answer: { schema: z.record(z.string(), z.unknown()).describe('OpenAPI 3.1.') },
  cache: 'public',
  rate: 'reads',
})

/** `GET /api/openapi.json`: the contract of all routes. */
export const openApiEndpoint = endpointOf(openApiRoute, ({ payload: { config } }) => {
  const document = documents.get(config) ?? openApiOf(config)
  documents.set(config, document)
  return Response.json(document)
})
