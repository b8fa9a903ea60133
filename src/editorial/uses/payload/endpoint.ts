import type { CollectionSlug } from 'payload'

import { demandReadable } from '../../../people/access/payload/demandReadable.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { usesRoute } from '../routes.ts'
import { usesOf } from './usesOf.ts'

/** `GET /api/{slug}/{id}/uses`: where a document is used, for everybody who sees drafts. */
export const usesEndpoint = (collection: CollectionSlug) =>
  endpointOf(usesRoute, async (req) => {
    const target = { collection, id: param(req, 'id') }
    await demandReadable(req, { ...target, trash: true })
    return Response.json(await usesOf(req, target))
  })
