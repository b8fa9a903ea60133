import type { CollectionBeforeChangeHook } from 'payload'

/** The first account of a new newsroom is its admin: somebody has to give the others their roles. */
export const makeFirstAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const { totalDocs } = await req.payload.db.count({ collection: 'users', req })
  return totalDocs === 0 ? { ...data, role: 'admin' } : data
}
