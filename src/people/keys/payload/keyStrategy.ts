import type { AuthStrategy, PayloadRequest } from 'payload'

import { findKey, type KeyRow } from './findKey.ts'
import { noteUse } from './noteUse.ts'

/** Authenticates a machine by its key, over REST and GraphQL; `keyPolicy` says what it may do. */
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

/** The key as the user of a request. */
const asUser = ({ id, label, scopes }: KeyRow) =>
  ({ id: String(id), name: label, label, scopes, collection: 'keys' }) as unknown as NonNullable<
    PayloadRequest['user']
  >
