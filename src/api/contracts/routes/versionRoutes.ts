import type { Route } from '../../../platform/routes/route.ts'
import { shape, sharedParameters } from '../../../platform/routes/sharedParameters.ts'
import { staff } from '../../../rules/roles/roles.ts'
import { s } from '../schema.ts'
import type { RouteFacts } from './collectionRoutes.ts'

const { limit, page, pagination, sort, where } = sharedParameters
const { depth, populate, select } = shape
const one = { depth, select, populate }

/** Payload’s routes of the revisions of a story; restoring one is a route of ours. */
export const versionRoutes = ({ hasWorkflow, name, slug: tag }: RouteFacts): Route[] => {
  if (!hasWorkflow) return []
  const common = { method: 'get', tag, who: staff, cache: 'never', rate: 'reads' } as const
  return [
    {
      ...common,
      path: `/api/${tag}/versions`,
      id: `listVersionsOf${name}`,
      summary: 'Revisions',
      query: { where, sort, limit, page, pagination, ...one },
      answer: { schema: s.ref('VersionList') },
    },
    {
      ...common,
      path: `/api/${tag}/versions/{id}`,
      id: `getVersionOf${name}`,
      summary: 'One revision',
      query: one,
      answer: { schema: s.ref('Version') },
      refusals: [404],
    },
  ]
}
