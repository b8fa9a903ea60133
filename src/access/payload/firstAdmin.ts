import type { CollectionBeforeChangeHook } from 'payload'

/** The first account of a new newsroom is its admin: somebody has to give the others their roles. */
export const makeFirstAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const anybody = await req.payload.db.findOne({ collection: 'users', req, where: { id: { exists: true } } })
  return anybody ? data : { ...data, role: 'admin' }
}
