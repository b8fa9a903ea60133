import { existsSync, readdirSync, readFileSync } from 'node:fs'

import { guides } from '../../helpers/guides.ts'

const areas = readdirSync('src').filter((name) => !name.includes('.'))

/** A media type, what is built, and a name to be chosen. */
const notOurs = /^text\/(plain|html|xml|event-stream)$|^packages\/client\/dist|\/X\.ts$/

/** Paths in backticks that begin in a folder of ours, or in an area: `editorial/workflow/decide`. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/`([\w.()-]+\/[\w./()-]*)`/g)]
    .map(([, named = '']) => named)
    .filter((named) =>
      ['src', 'collections', 'demo', 'packages', ...areas].includes(named.split('/')[0] ?? ''),
    )
    .filter((named) => !notOurs.test(named))

const isThere = (named: string): boolean =>
  ['', 'src/'].some((folder) => ['', '.ts', '.tsx', '.mjs'].some((end) => existsSync(folder + named + end)))

test('the guides name paths', () => {
  expect(pathsIn(readFileSync('docs/architecture.md', 'utf8')).length).toBeGreaterThan(20)
})

test.each(guides)('the paths that %s names are there', (guide) => {
  expect(pathsIn(readFileSync(guide, 'utf8')).filter((named) => !isThere(named))).toEqual([])
})

/** The rooms of an area, as its row in the table of areas should name them. */
const roomsOf = (area: string): string[] =>
  readdirSync(`src/${area}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)

const rows = readFileSync('docs/architecture.md', 'utf8').split('\n')

test.each(areas.filter((area) => !['app', 'panel'].includes(area)))(
  'the table of areas names the rooms of %s',
  (area) => {
    const row = rows.find((line) => line.startsWith(`| \`src/${area}\``)) ?? ''
    expect(roomsOf(area).filter((room) => !row.includes(`\`${room}\``))).toEqual([])
    expect(row).not.toBe('')
  },
)

test('the glossary is in alphabetical order and has each word once', () => {
  const words = [...readFileSync('docs/glossary.md', 'utf8').matchAll(/^\| ([^|]+?) +\|/gm)]
    .map(([, word = '']) => word)
    .filter((word) => word !== 'Word' && !word.startsWith('-'))
  expect(words.length).toBeGreaterThan(100)
  expect(words).toEqual([...new Set(words)].toSorted((one, other) => one.localeCompare(other, 'en')))
})
