import { NotFound, type PayloadRequest } from 'payload'

import { readRevisions } from '../../../editorial/history/payload/readRevisions.ts'
import { publishedHistory } from '../../../editorial/history/published.ts'
import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { tagsOf } from '../../documents/document.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { findSite } from '../../lists/payload/findSite.ts'
import { revisionsRoute } from '../routes.ts'

/**
 * `GET /api/{type}/{id}/revisions`: the texts of a live document that readers have seen. For everybody where the site
 * shows it, else for the staff.
 */
export const revisionsEndpoint = (resource: WorkflowResource) =>
  endpointOf(revisionsRoute, async (req) => {
    const { showHistory } = await findSite(req.payload)
    const id = param(req, 'id')
    const isShown = showHistory === true || staffOnly({ req })
    if (!isShown || !(await isLive(req, resource, id))) throw new NotFound(req.t)
    return Response.json({ docs: publishedHistory(await readRevisions({ req, resource, id })) })
  })

const isLive = async ({ payload }: PayloadRequest, type: WorkflowResource, id: string): Promise<boolean> => {
  dependsOn(tagsOf([{ type, id }]))
  return (await storeOf(payload).read([{ type, id }], 'name', Date.now())).length > 0
}
