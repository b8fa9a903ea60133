import type { CollectionSlug, Endpoint } from 'payload'
import { Forbidden, NotFound } from 'payload'

import { actorOf } from '../../access/payload/actorOf.ts'
import { seesDrafts } from '../../access/roles.ts'
import { usesOf } from './usesOf.ts'

/** `GET /api/{slug}/{id}/uses`: where a document is shown or named, for whoever sees drafts. */
export const usesEndpoint = (collection: CollectionSlug): Endpoint => ({
  method: 'get',
  path: '/:id/uses',
  handler: async (req) => {
    if (!seesDrafts(actorOf(req))) throw new Forbidden(req.t)
    const id = String(req.routeParams?.['id'])
    const found = await req.payload.findByID({
      collection,
      id,
      depth: 0,
      disableErrors: true,
      draft: true,
      overrideAccess: false,
      req,
      select: {},
      trash: true,
    })
    if (!found) throw new NotFound(req.t)
    return Response.json(await usesOf(req, { collection, id }))
  },
})
