import type { Migration, Payload } from 'payload'

import { migrations } from '../migrations/index.ts'
import { engineOf } from './engineOf.ts'

type Migrating = { migrate: (args?: { migrations?: Migration[] }) => Promise<void> }

/** Runs pending migrations on SQLite. MongoDB has no schema to migrate: its indexes are created on connecting. */
export const migrate = async (payload: Payload): Promise<void> => {
  if (engineOf(payload.db) !== 'sqlite') return
  await (payload.db as unknown as Migrating).migrate({ migrations: migrations as unknown as Migration[] })
}
