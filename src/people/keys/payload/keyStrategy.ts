import type { AuthStrategy, PayloadRequest } from 'payload'

import { findKey, type KeyRow } from './findKey.ts'
import { noteUse } from './noteUse.ts'

/** Lets a machine in by its key, on REST and GraphQL alike; what it may do there is `keyPolicy`'s to say. */
export const keyStrategy: AuthStrategy = {
  name: 'key',
  authenticate: async ({ headers, payload }) => {
    const found = await findKey(payload, headers.get('authorization'))
    if (!found || 'refusal' in found) return { user: null }
    const user = asUser(found.row)
    noteUse(payload, { row: found.row, headers, user })
    return { user: user as never }
  },
}

/** The key as Payload and the log know who asks. */
const asUser = ({ id, label, scopes }: KeyRow) =>
  ({ id: String(id), name: label, label, scopes, collection: 'keys' }) as unknown as NonNullable<
    PayloadRequest['user']
  >
