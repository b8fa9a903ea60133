import type { SanitizedConfig } from 'payload'

import { nobody } from '../../../../src/platform/records/payload/nobody.ts'
import { trustServerFields } from '../../../../src/platform/records/payload/trustServerFields.ts'

const validate = (): true => true
const computed = { access: { create: nobody, update: nobody }, validate }

test('only what the server computes is not validated', () => {
  const fields = [
    { name: 'headline', type: 'text', validate },
    { name: 'rev', type: 'number', ...computed },
    { name: 'notice', type: 'textarea', maxLength: 500, ...computed },
    { name: 'quotes', type: 'array', ...computed, fields: [{ name: 'text', type: 'text', validate }] },
    { name: 'seo', type: 'group', validate, fields: [{ name: 'title', type: 'text', validate }] },
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
  trustServerFields({ collections: [{ fields }], globals: [] } as unknown as SanitizedConfig)
  expect(validated(fields)).toEqual(['headline', 'notice', 'title', 'dek'])
})

type AnyField = { name?: string; validate?: unknown; fields?: AnyField[]; tabs?: AnyField[] }

const validated = (fields: readonly AnyField[]): string[] =>
  fields.flatMap(({ fields: inner = [], name, tabs = [], validate: check }) => [
    ...(check && name ? [name] : []),
    ...validated(inner),
    ...validated(tabs),
  ])
