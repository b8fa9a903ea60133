import type { PayloadRequest } from 'payload'

import type { Addressed } from '../addressed.ts'

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
