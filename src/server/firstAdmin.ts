import type { Payload } from 'payload'

import type { Settings } from '../settings/readSettings.ts'

/** Creates the first admin from the settings when there is no user yet; never changes one that is there. */
export const createFirstAdmin = async (payload: Payload, admin: Settings['firstAdmin']): Promise<void> => {
  if (!admin) return
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  if (totalDocs > 0) return
  await payload.create({
    collection: 'users',
    data: { ...admin, name: admin.email.split('@')[0] ?? 'Admin', role: 'admin' },
    overrideAccess: true,
  })
}
