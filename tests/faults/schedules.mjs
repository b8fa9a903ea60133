import { mkdtempSync, rmSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'

import { register } from 'tsx/esm/api'

import { findMongodb } from '../findMongodb.mjs'

/*
 * node tests/faults/schedules.mjs [sqlite|mongodb] [ITEMS] [RUNNERS] [STEP]: so many stories, due one after another
 * (STEP milliseconds, or as long as eight writes take here), carried out by runners in processes of their own while
 * some are killed (SIGKILL) and others stand still for longer than their lease (SIGSTOP, SIGCONT). Prints the figures;
 * ends with 1 when anything was done twice, early or not at all, or when one in a hundred was late by five seconds or
 * more. 200 items take some minutes.
 */

const [kind = 'sqlite', items = '200', runners = '3', step] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-schedules-'))
const mongodb = kind === 'mongodb' ? await findMongodb() : undefined
if (kind === 'mongodb' && !mongodb) throw new Error('There is no MongoDB here.')
Object.assign(process.env, {
  DATA_DIR: path.join(folder, 'data'),
  MEDIA_DIR: path.join(folder, 'media'),
  DEMO: '0',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
  NODE_ENV: 'production',
  PAYLOAD_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
})
delete process.env.DATABASE_URL
if (mongodb) process.env.DATABASE_URL = mongodb.uri.replace('/?', '/schedules?')

register()
await import('@payloadcms/richtext-lexical/lexical')
const { settings } = await import('../../src/platform/settings/settings.ts')
const { openNewsroom } = await import('../../src/server/openNewsroom.ts')
const { raceSchedules } = await import('../helpers/scheduleRace.ts')

const payload = await openNewsroom(settings)
const race = {
  items: Number(items),
  runners: Number(runners),
  kills: 6,
  freezes: 4,
  ...(step && { step: Number(step) }),
}
const figures = await raceSchedules(payload, race)
await payload.destroy()
await mongodb?.stop()
rmSync(folder, { force: true, recursive: true })
process.stdout.write(`${mongodb?.name ?? 'SQLite'}, load ${loadavg()[0]}: ${JSON.stringify(figures)}\n`)
const isRight =
  figures.done === figures.items && figures.notOnce + figures.versionsNotOne + figures.early === 0
process.exit(isRight && figures.lateness.p99 < 5000 ? 0 : 1)
