import { readQuery } from '../../../../src/platform/routes/readQuery.ts'
import { placesOf } from '../../../../src/public/trending/mostRead.ts'
import { mostReadRoute } from '../../../../src/public/trending/routes.ts'

const ask = (query: string) => readQuery(mostReadRoute, Object.fromEntries(new URLSearchParams(query)))

test('reads what was asked, and the usual where nothing was', () => {
  expect(ask('')).toEqual({ ok: true, values: { hours: 24, limit: 10 } })
  expect(ask('section=harbour&hours=168&limit=50')).toEqual({
    ok: true,
    values: { hours: 168, limit: 50, section: 'harbour' },
  })
})

test.each([
  ['hours=0', 'hours-not-offered'],
  ['hours=5', 'hours-not-offered'],
  ['hours=169', 'hours-not-offered'],
  ['hours=1.0', 'hours-not-offered'],
  ['hours=', 'hours-not-offered'],
  ['limit=51', 'limit-out-of-range'],
  ['limit=-1', 'limit-out-of-range'],
  ['limit=ten', 'limit-out-of-range'],
])('%s is refused: %s', (query, code) => {
  expect(ask(query)).toMatchObject({ ok: false, refusals: [{ code }] })
})

test('counts are for those who may see them', () => {
  const weighed = [
    { story: 'a', views: 5, reads: 2, score: 11 },
    { story: 'gone', views: 3, reads: 0, score: 3 },
    { story: 'b', views: 1, reads: 0, score: 1 },
  ]
  const stories = new Map(['a', 'b'].map((id) => [id, { id }]))
  expect(placesOf(weighed, stories, false)).toEqual([
    { rank: 1, id: 'a' },
    { rank: 2, id: 'b' },
  ])
  expect(placesOf(weighed, stories, true)[0]).toEqual({ rank: 1, id: 'a', views: 5, reads: 2 })
})
