import { coveredBy, typedFields } from '../../../../src/panel/kept/typedFields.ts'

const text = (...words: string[]) => ({
  root: {
    type: 'root',
    children: [{ type: 'paragraph', children: words.map((one) => ({ type: 'text', text: one })) }],
  },
})
const names = ['body', 'headline', 'topics']

test('what differs from the document as it was opened was typed', () => {
  const mine = { body: text('Ferries'), headline: 'Quay', topics: ['sea'], stage: 'draft' }
  expect(typedFields({ headline: 'Pier', topics: ['sea'] }, mine, names)).toEqual({
    body: text('Ferries'),
    headline: 'Quay',
  })
})

test('an empty editor where there was no text was not typed; a text that was taken out was', () => {
  expect(typedFields({ headline: null }, { body: text(), headline: '', topics: [] }, names)).toEqual({})
  expect(typedFields({ body: text('Ferries') }, { body: text() }, names)).toEqual({ body: text() })
})

test('a text that is laid over what was typed covers what it says otherwise, and nothing else', () => {
  const typed = { body: text('Ferries'), dek: 'Barges wait', headline: 'Quay' }
  expect(coveredBy(typed, { body: text('Barges'), headline: 'Quay', topics: ['sea'] })).toEqual({
    body: text('Ferries'),
  })
})
