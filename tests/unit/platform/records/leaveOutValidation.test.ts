import type { Field, SanitizedConfig } from 'payload'

import {
  leaveOutValidation,
  assertNoneLeftOut,
} from '../../../../src/platform/records/payload/leaveOutValidation.ts'
import { nobody } from '../../../../src/platform/records/payload/nobody.ts'

const validate = (): true => true
const computed = { access: { create: nobody, update: nobody }, validate }

test('validated is what has a rule beyond its type, unless the server computes it', () => {
  const fields = [
    { name: 'headline', type: 'text', validate },
    { name: 'rev', type: 'number', ...computed },
    { name: 'notice', type: 'textarea', maxLength: 500, ...computed },
    { name: 'quotes', type: 'array', ...computed, fields: [{ name: 'text', type: 'text', validate }] },
    { name: 'seo', type: 'group', validate, fields: [{ name: 'title', type: 'text', validate }] },
    { name: 'section', type: 'relationship', validate },
    { name: 'person', type: 'relationship', required: true, validate },
    { name: 'pinned', type: 'relationship', hasMany: true, maxRows: 20, validate },
    {
      type: 'tabs',
      tabs: [
        {
          fields: [
            { name: 'words', type: 'number', ...computed },
            { name: 'dek', type: 'text', validate },
          ],
        },
      ],
    },
  ]
  leaveOutValidation({ collections: [{ slug: 'articles', fields }] } as unknown as SanitizedConfig)
  expect(validated(fields)).toEqual(['headline', 'notice', 'title', 'person', 'pinned', 'dek'])
})

test('a rule that would be left out with the validation of its type is refused at once', () => {
  const kept = [{ name: 'slug', type: 'text', validate }] as unknown as Field[]
  const lost = [{ name: 'section', type: 'relationship', validate }] as unknown as Field[]
  const withRow = (fields: Field[]): Field[] => [{ type: 'row', fields }]
  expect(() => assertNoneLeftOut(withRow(kept))).not.toThrow()
  expect(() => assertNoneLeftOut(withRow(lost))).toThrow('The validation of section would be left out')
})

type AnyField = { name?: string; type: string; validate?: unknown; fields?: AnyField[]; tabs?: AnyField[] }

const all = (fields: readonly AnyField[]): AnyField[] =>
  fields.flatMap((field) => [field, ...all(field.fields ?? []), ...all(field.tabs ?? [])])

const validated = (fields: readonly object[]): (string | undefined)[] =>
  all(fields as AnyField[])
    .filter((field) => field.validate)
    .map(({ name }) => name)
