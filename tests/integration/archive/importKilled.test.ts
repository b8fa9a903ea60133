import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

import { readHead, readLog } from '../../../src/people/audit/payload/readLog.ts'
import { verifyLog } from '../../../src/people/audit/verify.ts'
import { compiled } from '../../helpers/compiled.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

const stories = 700
const perBatch = 200

let room: Newsroom
let program: Awaited<ReturnType<typeof compiled>>
let folder: string

beforeAll(async () => {
  room = await openTestNewsroom()
  program = await compiled('importProcess')
  folder = await mkdtemp(path.join(tmpdir(), 'copydesk-import-'))
  await writeFile(path.join(folder, 'archive.ndjson'), `${lines().join('\n')}\n`)
})

afterAll(async () => {
  program.remove()
  await rm(folder, { force: true, recursive: true })
  await room.close()
})

const lines = (): string[] =>
  [
    { type: 'section', id: 'harbour', name: 'Harbour' },
    { type: 'person', id: 'ida', name: 'Ida Sørensen' },
    ...Array.from({ length: stories }, (_, number) => ({
      type: 'article',
      id: String(number),
      headline: `Eel ${number} was counted`,
      section: 'harbour',
      bylines: ['ida'],
      text: `It was the ${number}th eel of the year.`,
      publishedAt: new Date(Date.UTC(2001, 0, 1) + number * 3_600_000).toISOString(),
    })),
  ].map((record) => JSON.stringify(record))

const start = (): ChildProcess => {
  const args = [program.file, 'import', 'archive.ndjson', '--report', 'report.json', '--no-fetch']
  const env = { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '', LOG_LEVEL: 'silent' } as const
  return spawn(process.execPath, args.map(inFolder), { env, stdio: ['ignore', 'ignore', 'inherit'] })
}

const inFolder = (arg: string): string => (/\.(ndjson|json)$/.test(arg) ? path.join(folder, arg) : arg)

const counted = async (): Promise<number> =>
  (await room.payload.db.count({ collection: 'articles', where: {} })).totalDocs

/** Kills it in the middle of a batch: when one more has been committed. */
const killAfter = async (count: number): Promise<void> => {
  const child = start()
  const ended = once(child, 'exit')
  while ((await counted()) < count && child.exitCode === null) await pause(10)
  child.kill('SIGKILL')
  await ended
  expect(child.exitCode).toBeNull()
}

const isWhole = async (expected: number): Promise<void> => {
  const { payload } = room
  const { faults } = await verifyLog(readLog(payload), await readHead(payload))
  expect(faults).toEqual([])
  const { docs } = await payload.db.find<any>({ collection: 'articles', pagination: false, where: {} })
  expect(new Set(docs.map(({ origin }) => origin.key)).size).toBe(expected)
  expect(docs).toHaveLength(expected)
  const versions = await payload.db.countVersions({ collection: 'articles', where: {} })
  const events = await payload.db.count({
    collection: 'audit-events',
    where: { and: [{ resource: { equals: 'articles' } }, { action: { equals: 'transition.publish-now' } }] },
  })
  expect([versions.totalDocs, events.totalDocs]).toEqual([expected, expected])
}

test('an import that is killed leaves whole batches, and goes on where it was when it is repeated', async () => {
  for (const batches of [1, 2]) {
    await killAfter(batches * perBatch)
    const there = await counted()
    expect(there % perBatch).toBe(0)
    expect(there).toBeLessThan(stories)
    await isWhole(there)
  }
  const before = await counted()
  const child = start()
  const [code] = (await once(child, 'exit')) as [number | null]
  expect(code).toBe(0)
  const { outcomes } = JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8'))
  expect(outcomes.articles).toEqual({ unchanged: before, created: stories - before })
  await isWhole(stories)
  const { body } = await room.rest('public', 'GET', '/api/search?q=699th+eel')
  expect(body.docs).toMatchObject([{ title: 'Eel 699 was counted' }])
}, 300_000)
