/*
 * What one question costs in the search index alone, by the number of entries in it:
 * `npx tsx tests/bench/searchIndex.ts 1000 100000`. Entries are put into the index directly, without stories behind
 * them. On SQLite in a folder of its own, or on the MongoDB that DATABASE_URL names.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { SearchEntry } from '../../src/public/search/entry.ts'
import type { IndexQuery } from '../../src/public/search/searchIndex.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-search-'))
Object.assign(process.env, { DATA_DIR: folder, MEDIA_DIR: folder, DEMO: '0', LOG_LEVEL: 'silent' })
await import('@payloadcms/richtext-lexical/lexical')
const { createLocalReq } = await import('payload')
const { settings } = await import('../../src/platform/settings/settings.ts')
const { openNewsroom } = await import('../../src/server/openNewsroom.ts')
const { inTransaction } = await import('../../src/platform/database/payload/inTransaction.ts')
const { queryIndex } = await import('../../src/public/search/payload/queryIndex.ts')
const { searchIndexOf } = await import('../../src/public/search/payload/searchIndexOf.ts')
const { termsOf } = await import('../../src/public/search/termsOf.ts')

const payload = await openNewsroom(settings)
const index = searchIndexOf(payload)

let seed = 7
/** Mulberry32: the same chances in every run. */
const chance = (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
}

const syllables = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa ze yi'.split(' ')
const mostWords = syllables.length ** 4

/** The words of a language: the lower its rank, the commoner the word. */
const wordOf = (rank: number): string => {
  let rest = (rank * 7919) % mostWords
  let word = ''
  for (let place = 0; place < 4; place += 1) {
    word += syllables[rest % syllables.length] ?? ''
    rest = Math.floor(rest / syllables.length)
  }
  return word
}

const vocabulary = 60_000

/** Ranks by Zipf’s law. */
const someWord = (): string => wordOf(Math.floor(vocabulary ** chance()) - 1)
const words = (count: number): string => Array.from({ length: count }, someWord).join(' ')

const entryOf = (number: number): SearchEntry => ({
  type: 'articles',
  id: `story-${number}`,
  version: '2026-01-01T00:00:00.000Z',
  published: new Date(Date.UTC(2010) + number * 4_000_000).toISOString(),
  section: `section-${number % 12}`,
  people: [`person-${Math.floor(chance() * 500)}`],
  title: words(9),
  dek: words(18),
  said: words(20),
  body: words(350),
})

const personOf = (number: number): SearchEntry => ({
  ...entryOf(number),
  type: 'persons',
  id: `person-${number}`,
  section: null,
  people: [],
  title: `${wordOf(5000 + number)} ${wordOf(20_000 + number)}`,
  dek: words(4),
  said: '',
  body: words(60),
})

const inPages = async (from: number, to: number, make: (number: number) => SearchEntry): Promise<void> => {
  for (let start = from; start < to; start += 500) {
    const req = await createLocalReq({}, payload)
    await inTransaction(req, async () => {
      for (let number = start; number < Math.min(to, start + 500); number += 1)
        await index.put(req, make(number))
    })
  }
}

const questions: Record<string, string> = {
  'a beginning': wordOf(40).slice(0, 5),
  'the commonest word': wordOf(0),
  'a common word': wordOf(40),
  'a rare word': wordOf(9000),
  'two common words': `${wordOf(30)} ${wordOf(55)}`,
  'three words': `${wordOf(30)} ${wordOf(300)} ${wordOf(55)}`,
  'two letters': 'ba',
  'a person': `${wordOf(5007)} ${wordOf(20_007)}`,
  'a misspelt word': `${wordOf(9000)}x`,
  'a phrase': `"${wordOf(30)} ${wordOf(12)}"`,
}

/** Of the middle of twelve rounds; the processor's time is that of this process. */
const measure = async (more: Partial<IndexQuery>): Promise<void> => {
  for (const [name, q] of Object.entries(questions)) {
    const times: { wall: number; cpu: number }[] = []
    let found = 0
    for (let round = 0; round < 12; round += 1) {
      const [began, before] = [performance.now(), process.cpuUsage()]
      const asked = { types: ['articles', 'persons', 'sections'] as const, ...more, terms: termsOf(q) }
      found = (await queryIndex(payload, asked)).candidates.length
      const { system, user } = process.cpuUsage(before)
      times.push({ wall: performance.now() - began, cpu: (user + system) / 1000 })
    }
    const middle = (name: 'wall' | 'cpu') => times.map((time) => time[name]).sort((a, b) => a - b)[6] ?? 0
    const figures = `${middle('cpu').toFixed(1).padStart(8)} ms of CPU ${middle('wall').toFixed(1).padStart(8)} ms`
    process.stdout.write(`  ${name.padEnd(24)} ${figures}  ${found} found\n`)
  }
}

await inPages(0, 500, personOf)
let filled = 0
for (const size of process.argv.slice(2).map(Number)) {
  const began = performance.now()
  await inPages(filled, size, entryOf)
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(`${size} entries (${Math.round((size - filled) / seconds)} a second)\n`)
  filled = size
  await measure({})
  process.stdout.write(' in one section\n')
  await measure({ sections: ['section-3'], types: ['articles'] })
}
await payload.destroy()
rmSync(folder, { force: true, recursive: true })
process.exit(0)
