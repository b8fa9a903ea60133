import { getPayload, type Payload } from 'payload'

import config from '../../payload.config.ts'
import { shareConfig } from '../app/sharedConfig.ts'
import { openLog } from '../people/audit/payload/record.ts'
import { migrate } from '../platform/database/payload/migrate.ts'
import { withStartLock } from '../platform/database/sqlite/startLock.ts'
import type { Settings } from '../platform/settings/readSettings.ts'
import { openPublic } from '../public/documents/payload/open.ts'
import { openSearch } from '../public/search/payload/openSearch.ts'
import { createFirstAdmin } from './firstAdmin.ts'

/** Opens the database, runs migrations, and makes sure that somebody can log in. */
export const openNewsroom = async (settings: Settings): Promise<Payload> => {
  shareConfig(config)
  const payload = await getPayload({ config })
  const { database } = settings
  const prepare = () => prepareNewsroom(payload, settings)
  await (database.kind === 'sqlite' ? withStartLock(database.file, prepare) : prepare())
  return payload
}

/** Data that must exist before the first request; created by the first process that starts. */
const prepareNewsroom = async (payload: Payload, settings: Settings): Promise<void> => {
  await migrate(payload)
  await openLog(payload)
  await openSearch(payload)
  await openPublic(payload)
  await createFirstAdmin(payload, settings.firstAdmin)
}
