import { fitCharacters } from '../../../../src/archive/notes/fitCharacters.ts'

test('characters that nobody can see are left out, and the report says so', () => {
  const { data, notes } = fitCharacters({
    headline: 'Fog\u0000 clears',
    topics: ['a\u0085b'],
    due: new Date(0),
  })
  expect(data).toEqual({ headline: 'Fog clears', topics: ['ab'], due: new Date(0) })
  expect(notes).toMatchObject([{ kind: 'markup' }])
})

test('what is fit stays the very same', () => {
  const data = { headline: 'Fog\tclears\n\u2028' }
  expect(fitCharacters(data)).toEqual({ data, notes: [] })
})
