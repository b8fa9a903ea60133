import type { Migration, Payload } from 'payload'

import { migrations } from '../migrations/index.ts'
import { engineOf } from './engineOf.ts'

type Migrating = { migrate: (args?: { migrations?: Migration[] }) => Promise<void> }

/** Brings the schema up to date. MongoDB has none to migrate: its indexes are made when it connects. */
export const migrate = async (payload: Payload): Promise<void> => {
  if (engineOf(payload.db) !== 'sqlite') return
  await (payload.db as unknown as Migrating).migrate({ migrations: migrations as unknown as Migration[] })
}
