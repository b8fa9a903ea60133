import { mkdirSync } from 'node:fs'

import { getPayload, type Payload } from 'payload'

import config from '../../payload.config.ts'
import { shareConfig } from '../app/sharedConfig.ts'
import { openLog } from '../audit/payload/record.ts'
import { migrate } from '../database/migrate.ts'
import { openSearch } from '../search/payload/openSearch.ts'
import type { Settings } from '../settings/readSettings.ts'
import { createFirstAdmin } from './firstAdmin.ts'

/** Opens the database, brings it up to date, and sees to it that somebody can log in. */
export const openNewsroom = async (settings: Settings): Promise<Payload> => {
  mkdirSync(settings.mediaDir, { recursive: true })
  shareConfig(config)
  const payload = await getPayload({ config })
  await migrate(payload)
  await openLog(payload)
  await openSearch(payload)
  await createFirstAdmin(payload, settings.firstAdmin)
  return payload
}
