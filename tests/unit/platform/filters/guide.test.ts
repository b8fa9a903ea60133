import { readFile } from 'node:fs/promises'

import { type FilterRules, publicFilters } from '../../../../src/platform/filters/publicFilters.ts'

const kinds: Readonly<Record<string, string>> = {
  'equals,not_equals,in,not_in': 'exactly',
  'equals,not_equals': 'exactly',
  'equals,in': 'one of',
  'equals,greater_than,greater_than_equal,less_than,less_than_equal': 'between',
}

const fieldsOf = ({ filters }: FilterRules, kind: string): string =>
  Object.entries(filters)
    .filter(([, operators]) => kinds[operators.filter((each) => each !== 'exists').join()] === kind)
    .map(([field, operators]) => {
      const mark = operators.join() === 'equals,not_equals' ? '\\*' : ''
      return `\`${field}\`${operators.includes('exists') ? '?' : ''}${mark}`
    })
    .join(' ')

test.each(Object.entries(publicFilters))('the guide says what may be asked of %s', async (slug, rules) => {
  const guide = await readFile('docs/front-end.md', 'utf8')
  const row = guide
    .split('\n')
    .find((line) => line.startsWith(`| \`${slug}\` `) && line.split('|').length === 7)
  const cells = row?.split('|').map((cell) => cell.trim())
  const sorts = rules.sorts.map((sort) => `\`${sort}\``).join(' ')
  const filters = ['exactly', 'one of', 'between'].map((kind) => fieldsOf(rules, kind))
  expect(cells?.slice(2, 6)).toEqual([...filters, sorts])
})
