import type { Endpoint } from 'payload'

import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { listPreviews } from './listPreviews.ts'
import { makePreview } from './makePreview.ts'
import { revokePreview } from './revokePreview.ts'

/** The routes with which the staff makes, lists and takes back the preview links of a document. */
export const previewEndpoints = (options: WorkflowOptions): Endpoint[] => [
  {
    method: 'post',
    path: '/:id/previews',
    handler: async (req) => Response.json(await makePreview(req, options), { status: 201, headers: unkept }),
  },
  {
    method: 'get',
    path: '/:id/previews',
    handler: async (req) => Response.json(await listPreviews(req, options), { headers: unkept }),
  },
  {
    method: 'delete',
    path: '/:id/previews/:previewId',
    handler: async (req) => Response.json(await revokePreview(req, options), { headers: unkept }),
  },
]

const unkept = { 'Cache-Control': 'no-store' } as const
