import fc from 'fast-check'
import type { Field, PayloadRequest } from 'payload'
import { array } from 'payload/shared'

import { staffOnly } from '../../../../src/people/access/payload/accessFor.ts'
import { withoutNeedlessChecks } from '../../../../src/people/access/payload/withoutNeedlessChecks.ts'
import { nobody } from '../../../../src/platform/records/payload/nobody.ts'

const servers = { create: nobody, update: nobody }
const own = (): true => true

type Check = (value: unknown, options: object) => unknown

/** Which fields are left unchecked, by their paths. */
const unchecked = (fields: readonly Field[]): string[] => {
  const found: string[] = []
  const walk = (inside: readonly object[], path: string): void => {
    for (const field of inside) {
      const { name, validate, ...more } = field as Record<string, unknown>
      const here = typeof name === 'string' ? `${path}${name}` : ''
      if (validate === null) found.push(here)
      for (const key of ['fields', 'tabs'] as const)
        if (Array.isArray(more[key])) walk(more[key] as object[], here === '' ? path : `${here}.`)
    }
  }
  walk(withoutNeedlessChecks(fields), '')
  return found
}

test('what the server alone writes is left unchecked, with all that is inside', () => {
  const quotes: Field = {
    name: 'quotes',
    type: 'array',
    access: servers,
    fields: [{ name: 'text', type: 'text' }],
  }
  const tabs: Field = { type: 'tabs', tabs: [{ label: 'Derived', fields: [quotes] }] }
  expect(unchecked([tabs])).toEqual(['quotes', 'quotes.text'])
})

test('what somebody may write is checked, and so is what has a check of its own', () => {
  expect(
    unchecked([
      { name: 'headline', type: 'text', required: true },
      { name: 'embargoUntil', type: 'date', access: { read: staffOnly } },
      { name: 'createdOnce', type: 'date', access: { update: nobody } },
      { name: 'rev', type: 'number', access: servers, validate: own },
      { name: 'kicker', type: 'text', maxLength: 60 },
      { name: 'topics', type: 'text', hasMany: true },
      {
        name: 'sources',
        type: 'array',
        maxRows: 3,
        fields: [{ name: 'name', type: 'text', required: true }],
      },
    ]),
  ).toEqual([])
})

test('bounds hold for the server too', () => {
  expect(unchecked([{ name: 'notice', type: 'text', access: servers, maxLength: 500 }])).toEqual([])
})

const open: Field[] = [
  { name: 'caption', type: 'text' },
  { name: 'links', type: 'array', fields: [] },
]

test('lists of any length and groups are left unchecked, for Payload lets them pass whatever they hold', () => {
  expect(unchecked([{ name: 'seo', type: 'group', fields: open }])).toEqual(['seo', 'seo.links'])
  const req = { t: String } as unknown as PayloadRequest
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect((array as unknown as Check)(value, { req })).toBe(true)
    }),
  )
})
