import { readFileSync } from 'node:fs'

import { readSources } from '../../architecture/rooms.mjs'

/** What the panel can show: our own words, and Payload's. */
const sources = [
  ...readSources().map(({ text }) => text),
  readFileSync('node_modules/@payloadcms/translations/dist/languages/en.js', 'utf8'),
]

/** `translationOf` is labelled “Translation of”. */
const labelled = (name: string): string => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.slice(0, 1).toUpperCase() + words.slice(1)
}

const fields = new Set(
  sources.flatMap((text) => [...text.matchAll(/\bname: '(\w+)'/g)].map(([, name = '']) => labelled(name))),
)

const isShown = (label: string): boolean => fields.has(label) || sources.some((text) => text.includes(label))

/** What stands in bold in the guide for editors is a label of the panel, or a path of them. */
const labels = [
  ...new Set(
    [...readFileSync('docs/editors.md', 'utf8').matchAll(/\*\*([^*]+)\*\*/g)].flatMap(([, bold = '']) =>
      bold
        .replace(/\s+/g, ' ')
        .split(' → ')
        .map((part) => part.replace(/[:.]$/, '')),
    ),
  ),
]

test('the guide for editors names labels', () => {
  expect(labels.length).toBeGreaterThan(30)
})

test.each(labels)('the panel has “%s”', (label) => {
  expect(isShown(label)).toBe(true)
})

test('a label that the panel does not have is found', () => {
  expect(isShown('Publish yesterday')).toBe(false)
})
