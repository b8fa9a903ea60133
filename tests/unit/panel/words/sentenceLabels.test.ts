import type { Field } from 'payload'

import { sentenceLabels } from '../../../../src/panel/words/sentenceLabels.ts'

test('fields are labelled in sentence case, however deep they stand; labels of their own stay', () => {
  const fields: Field[] = [
    { name: 'url', type: 'text', label: 'Address' },
    { name: 'rightsNote', type: 'text' },
    { type: 'row', fields: [{ name: 'embargoUntil', type: 'date' }] },
    { type: 'tabs', tabs: [{ label: 'SEO', fields: [{ name: 'socialTitle', type: 'text' }] }] },
    { name: 'panel', type: 'ui', admin: {} },
  ]
  const shown = JSON.stringify(sentenceLabels(fields))
  for (const label of ['Address', 'Rights note', 'Embargo until', 'Social title'])
    expect(shown).toContain(`"label":"${label}"`)
  expect(shown).not.toContain('Panel')
})
