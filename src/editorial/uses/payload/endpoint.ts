import type { CollectionSlug, Endpoint } from 'payload'
import { Forbidden } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { demandReadable } from '../../../people/access/payload/demandReadable.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'
import { usesOf } from './usesOf.ts'

/** `GET /api/{slug}/{id}/uses`: where a document is shown or named, for whoever sees drafts. */
export const usesEndpoint = (collection: CollectionSlug): Endpoint => ({
  method: 'get',
  path: '/:id/uses',
  handler: async (req) => {
    if (!seesDrafts(actorOf(req))) throw new Forbidden(req.t)
    const id = String(req.routeParams?.['id'])
    await demandReadable(req, { collection, id, trash: true })
    return Response.json(await usesOf(req, { collection, id }))
  },
})
