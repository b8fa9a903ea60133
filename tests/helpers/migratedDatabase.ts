import { copyFileSync, existsSync, renameSync } from 'node:fs'

import type { Payload } from 'payload'

import type { Settings } from '../../src/platform/settings/readSettings.ts'
import { clientOf } from './longArchive.ts'

/** A database of SQLite that is migrated and empty, once a newsroom of this run of the tests has left one. */
const ready = process.env['COPYDESK_TEST_DATABASE']

/** Begins with what the first newsroom of this run came to: all migrations take a third of a second. */
export const beginMigrated = ({ database }: Settings): void => {
  if (ready && database.kind === 'sqlite' && existsSync(ready) && !existsSync(database.file))
    copyFileSync(ready, database.file)
}

/** Leaves a copy for those that follow; nothing has been written yet but what opening a newsroom writes. */
export const leaveMigrated = async (payload: Payload, { database }: Settings): Promise<void> => {
  if (!ready || database.kind !== 'sqlite' || existsSync(ready)) return
  const copy = `${ready}-${process.pid}`
  await clientOf(payload).execute(`vacuum into '${copy}'`)
  renameSync(copy, ready)
}
