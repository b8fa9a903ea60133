import fc from 'fast-check'

import { canonicalText } from '../../../../src/text/digest/canonical.ts'
import { plainData } from '../../../helpers/plainData.ts'

/** The rule as it reads: what is empty goes, keys are sorted, the rest is JSON. Hashes that are kept rest on it. */
const byTheRule = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length > 0 ? value.map(byTheRule) : undefined
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, byTheRule(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

test('is what the rule says, for any plain data', () => {
  fc.assert(
    fc.property(plainData, (value) => {
      expect(canonicalText(value)).toBe(JSON.stringify(byTheRule(value) ?? {}))
    }),
    { numRuns: 3000 },
  )
})

test('minds neither the order of keys nor what is empty', () => {
  expect(canonicalText({ b: [1, null], a: '', c: { d: new Date(0), e: [] } })).toBe(
    '{"b":[1,null],"c":{"d":"1970-01-01T00:00:00.000Z"}}',
  )
  expect(canonicalText(undefined)).toBe('{}')
})
