import { readFileSync } from 'node:fs'

import { settingsSchema } from '../../../../src/platform/settings/schema.ts'

const rows = readFileSync('docs/operators.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| `'))

/** The row of a setting; of several in one row, all but the first have only the end of their names. */
const rowOf = (name: string): string | undefined =>
  rows.find((row) => {
    const [, names = ''] = row.split('|')
    const [first = '', ...others] = [...names.matchAll(/`([A-Z_]+)`/g)].map(([, each = '']) => each)
    const isShortened = others.some((end) => end.startsWith('_') && name.endsWith(end))
    return first === name || others.includes(name) || (isShortened && name.startsWith(first.slice(0, 7)))
  })

const defaults: Readonly<Record<string, unknown>> = settingsSchema.parse({})

const written = (value: unknown): string =>
  typeof value === 'boolean' ? String(Number(value)) : String(value)

test.each(Object.keys(settingsSchema.shape))('the guide for operators has %s and its default', (name) => {
  const value = defaults[name]
  const isOne = value !== undefined && !Array.isArray(value)
  expect(rowOf(name)?.split('|')[2]).toContain(isOne ? written(value) : '')
})
