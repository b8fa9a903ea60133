import type { PayloadRequest } from 'payload'

import type { Addressed } from '../../../rules/rights/addressed.ts'
import { dropPublic, refreshPublic } from '../../documents/payload/keepPublic.ts'

export type RedirectRow = {
  id: string
  resource: Addressed
  from: string
  to: { relationTo: Addressed; value: string }
}

/** The redirect from an old address, for the desk; there is one at most. */
export const findRedirect = (
  req: PayloadRequest,
  { resource, from }: Pick<RedirectRow, 'resource' | 'from'>,
): Promise<RedirectRow | null> =>
  req.payload.db.findOne<RedirectRow>({
    collection: 'redirects',
    req,
    where: { and: [{ resource: { equals: resource } }, { from: { equals: from } }] },
  })

/** Writes redirects of the server's own, for readers too, in the transaction of the request. */
export const writeRedirects = async (
  req: PayloadRequest,
  redirects: readonly Omit<RedirectRow, 'id'>[],
): Promise<void> => {
  const keys = []
  for (const redirect of redirects) {
    const row: unknown = await req.payload.db.create({ collection: 'redirects', data: { ...redirect }, req })
    keys.push({ type: 'redirects', id: String((row as { id: unknown }).id) } as const)
  }
  await refreshPublic(req, keys)
}

/** The other way round. */
export const removeRedirects = async (req: PayloadRequest, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return
  for (const id of ids)
    await req.payload.db.deleteOne({
      collection: 'redirects',
      req,
      where: { id: { equals: id } },
      returning: false,
    })
  await dropPublic(req, 'redirects', ids)
}
