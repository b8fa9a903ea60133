import { pick, wantedBy } from '../../../../src/public/documents/select.ts'

const names = ['id', 'headline', 'dek', 'body']
const wanted = (select?: Parameters<typeof wantedBy>[0]): string[] => names.filter(wantedBy(select))

test.each([
  [undefined, names],
  [{ headline: true }, ['id', 'headline']],
  [{ headline: true, dek: false }, ['id', 'headline']],
  [{ body: false }, ['id', 'headline', 'dek']],
  [{ body: false, id: false }, ['id', 'headline', 'dek']],
  [{ dek: { part: true } }, ['id', 'dek']],
  [{ dek: { part: false } }, names],
  [{}, names],
])('%j names %j', (select, expected) => {
  expect(wanted(select)).toEqual(expected)
})

test('picks within groups and rows', () => {
  const rows = [{ id: 1, person: 'p', role: 'r' }]
  expect(pick(rows, { person: true })).toEqual([{ id: 1, person: 'p' }])
  expect(pick({ a: { b: 1, c: 2 }, d: 3 }, { a: { c: false }, d: false })).toEqual({ a: { b: 1 } })
  expect([pick(null, { a: true }), pick('text', { a: true })]).toEqual([null, 'text'])
})
