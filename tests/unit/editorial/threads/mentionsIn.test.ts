import { mentionsIn } from '../../../../src/editorial/threads/mentionsIn.ts'

const people = [
  { id: 'ida', name: 'Ida Sørensen' },
  { id: 'bo', name: 'Bo' },
  { id: 'bo2', name: 'Bo Lind' },
  { id: 'ana1', name: 'Ana Brod' },
  { id: 'ana2', name: 'Ana Vidal' },
]

test.each([
  ['nobody', []],
  ['@Ida Sørensen who says so?', ['ida']],
  ['@ida: who says so?', ['ida']],
  ['(@ida sørensen) and @BO.', ['ida', 'bo']],
  ['@Bo Lind', ['bo2']],
  ['@Bo, Lind', ['bo']],
  ['@Ana', []],
  ['@Ana Vidal', ['ana2']],
  ['@Idar', []],
  ['mail ida@bo', []],
  ['@Ida and @Ida', ['ida']],
  ['@', []],
])('%s', (text, ids) => {
  expect(mentionsIn(text, people).map(({ id }) => id)).toEqual(ids)
})
