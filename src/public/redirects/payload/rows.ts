import type { PayloadRequest } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'

/** The content types that have a slug. */
export const addressed = ['articles', 'sections', 'persons'] as const satisfies WorkflowResource[]

export type Addressed = (typeof addressed)[number]

export const isAddressed = (resource: unknown): resource is Addressed =>
  addressed.some((one) => one === resource)

export type RedirectRow = {
  id: string
  resource: Addressed
  from: string
  to: { relationTo: Addressed; value: string }
}

/** The redirect from an old address; there is one at most. */
export const findRedirect = (
  req: PayloadRequest,
  { resource, from }: Pick<RedirectRow, 'resource' | 'from'>,
): Promise<RedirectRow | null> =>
  req.payload.db.findOne<RedirectRow>({
    collection: 'redirects',
    req,
    where: { and: [{ resource: { equals: resource } }, { from: { equals: from } }] },
  })
