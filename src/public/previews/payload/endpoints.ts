import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { listPreviewsRoute, makePreviewRoute, revokePreviewRoute } from '../routes.ts'
import { listPreviews } from './listPreviews.ts'
import { makePreview } from './makePreview.ts'
import { revokePreview } from './revokePreview.ts'

/** The routes with which the staff makes, lists and takes back the preview links of a document. */
export const previewEndpoints = (options: WorkflowOptions) => [
  endpointOf(makePreviewRoute, async (req, { body }) =>
    Response.json(await makePreview(req, options, body), { status: 201, headers: unkept }),
  ),
  endpointOf(listPreviewsRoute, async (req) =>
    Response.json(await listPreviews(req, options), { headers: unkept }),
  ),
  endpointOf(revokePreviewRoute, async (req) =>
    Response.json(await revokePreview(req, options), { headers: unkept }),
  ),
]

const unkept = { 'Cache-Control': 'no-store' } as const
