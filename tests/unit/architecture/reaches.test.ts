import { existsSync, readFileSync } from 'node:fs'

import { reachesIn } from '../../architecture/reaches.mjs'
import { readSources } from '../../architecture/rooms.mjs'

type Row = { file: string; into: string; test: string }

/** The table of the guide: file, package, why, what it gains, test. */
const rows = (): Row[] =>
  [...readFileSync('docs/upgrading-payload.md', 'utf8').matchAll(/^\| `(\S+\.ts)`.*$/gm)].map(
    ([line, file = '']) => {
      const cells = line.split('|').map((cell) => cell.trim().replaceAll('`', ''))
      return { file: `src/${file}`, into: cells[2] ?? '', test: cells[5] ?? '' }
    },
  )

const sources = readSources()

test('every mark stands in the guide, and every line of the guide has its mark', () => {
  const marked = reachesIn(sources).map(({ file, into }) => `${file} ${into}`)
  expect(marked.length).toBeGreaterThan(5)
  expect(marked.toSorted()).toEqual(
    rows()
      .map(({ file, into }) => `${file} ${into}`)
      .toSorted(),
  )
})

test.each(rows().map(({ file, test }) => [file, test]))('%s has its test: %s', (_file, path) => {
  expect(existsSync(path)).toBe(true)
})

/** Text of a stack or a message by which an error, or of a statement by which SQL would be known. */
const byText =
  /\b(error|err|cause)\??\.(stack|message)\b\??\.(includes|match|startsWith)|\bstack\?\.|queryChunks/

test('no error is known by the text of its stack or message, and no statement by its SQL', () => {
  expect(sources.filter(({ text }) => byText.test(text)).map(({ file }) => file)).toEqual([])
})

test('values go from hook to hook in one way', () => {
  const named = sources.filter(({ text }) => text.includes('req.context[')).map(({ file }) => file)
  expect(named).toEqual(['src/platform/records/payload/hookSlot.ts'])
})
