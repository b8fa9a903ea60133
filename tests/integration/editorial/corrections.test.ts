import { type Harbour, openHarbour } from '../../helpers/harbour.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

const correction = { kind: 'correction', text: 'The dredger came in at noon, not at night.' }
const clarification = { kind: 'clarification', text: 'Noon is meant by local time.' }

const seen = async (id: string) => (await desk.read(`/api/articles/${id}`)).body.corrections
const storedIn = async (id: string) =>
  (await desk.room.rest('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)).body.corrections

test('a notice goes out with the text that it is about, reviewed, and is dated by that', async () => {
  const id = await desk.live()
  expect(await seen(id)).toEqual([])
  await desk.patch(id, { headline: 'Dredging begins at noon', corrections: [correction] })
  expect(await seen(id)).toEqual([])
  await desk.move(id, 'submit', {}, 'author')
  await desk.move(id, 'approve', {}, 'reviewer')
  const before = Date.now()
  expect((await desk.move(id, 'publish')).status).toBe(200)
  const [notice] = await seen(id)
  expect(notice).toMatchObject(correction)
  expect(Date.parse(notice.date)).toBeGreaterThanOrEqual(before)
  expect(Date.parse(notice.date)).toBeLessThanOrEqual(Date.now())
  const asked = await desk.room.graphql(
    'public',
    `{ Article(id: "${id}") { corrections { kind text date } } }`,
  )
  expect(asked.body.data.Article.corrections).toEqual([{ ...correction, date: notice.date }])
  const events = await desk.events(id, 'correction.publish')
  expect(events).toMatchObject([{ details: { ...correction, date: notice.date }, actorName: 'editor' }])
})

test('a date that somebody gave stays, and none is changed by what is published later', async () => {
  const date = '2026-03-04T05:06:07.000Z'
  const id = await desk.live({ corrections: [{ ...correction, date }] })
  expect(await seen(id)).toMatchObject([{ ...correction, date }])
  await desk.patch(id, { corrections: [...(await storedIn(id)), clarification] })
  await desk.publish(id)
  const two = await seen(id)
  expect(two).toMatchObject([{ ...correction, date }, clarification])
  await desk.patch(id, { headline: 'Dredging goes on' })
  await desk.publish(id)
  expect(await seen(id)).toEqual(two)
  expect(await desk.events(id, 'correction.publish')).toHaveLength(2)
})

test('what readers have seen is neither deleted nor reworded, by any door; a further notice is taken', async () => {
  const id = await desk.live({ corrections: [correction] })
  const rows = await storedIn(id)
  const attempts = [
    [],
    [{ ...rows[0], text: 'Nothing happened.' }],
    [{ ...rows[0], kind: 'update' }],
    [{ ...rows[0], date: '2020-01-01T00:00:00.000Z' }],
    [{ ...rows[0], date: null }],
  ]
  for (const corrections of attempts) {
    const refused = await desk.patch(id, { corrections }, 'editor')
    expect(refused).toMatchObject({
      status: 409,
      body: { errors: [{ data: { code: 'correction-was-public' } }] },
    })
  }
  const query = `mutation { updateArticle(id: "${id}", data: { corrections: [] }) { id } }`
  expect((await desk.room.graphql('editor', query)).body.errors[0].extensions.data.code).toBe(
    'correction-was-public',
  )
  const bulk = await desk.room.rest('editor', 'PATCH', `/api/articles?where[id][equals]=${id}`, {
    corrections: [],
  })
  expect(bulk).toMatchObject({ status: 400, body: { docs: [], errors: [{ id }] } })
  const own = desk.room.payload.update({ collection: 'articles', id, data: { corrections: [] } })
  await expect(own).rejects.toMatchObject({ data: { code: 'correction-was-public' } })
  expect(await storedIn(id)).toEqual(rows)
  const further = [clarification, { kind: correction.kind, text: correction.text, date: rows[0].date }]
  expect((await desk.patch(id, { corrections: further }, 'editor')).status).toBe(200)
})

test('a notice that is not out yet may be changed and taken back', async () => {
  const id = await desk.live()
  await desk.patch(id, { corrections: [correction] })
  expect((await desk.patch(id, { corrections: [clarification] })).status).toBe(200)
  expect((await desk.patch(id, { corrections: [] })).status).toBe(200)
  expect(await storedIn(id)).toEqual([])
})

test('an old version comes back with the notices that are public today; a duplicate has none', async () => {
  const id = await desk.live()
  await desk.patch(id, { corrections: [correction] })
  await desk.publish(id)
  const path = `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`
  const versions = await desk.room.rest('editor', 'GET', path)
  const oldest = versions.body.docs[0]
  expect(oldest.version.corrections).toEqual([])
  const restored = await desk.room.rest('editor', 'POST', `/api/articles/versions/${oldest.id}`)
  expect(restored).toMatchObject({ status: 200, body: { stage: 'draft', corrections: [correction] } })
  await desk.publish(id)
  expect(await seen(id)).toMatchObject([correction])
  const twin = await desk.room.rest('editor', 'POST', `/api/articles/${id}/duplicate`, {})
  expect(twin).toMatchObject({ status: 200, body: { doc: { corrections: [] } } })
})

test('a withdrawal and a reinstatement leave the notices as they were, and log none anew', async () => {
  const id = await desk.live({ corrections: [correction] })
  const before = await seen(id)
  await desk.move(id, 'withdraw', { comment: 'Wrong harbour' })
  expect((await desk.patch(id, { corrections: [] }, 'editor')).status).toBe(409)
  await desk.move(id, 'reinstate', { comment: 'It was right' })
  expect(await seen(id)).toEqual(before)
  expect(await desk.events(id, 'correction.publish')).toHaveLength(1)
})

test('a live story is told as a NewsArticle that says what was corrected, and that it was retracted', async () => {
  await desk.room.payload.updateGlobal({
    slug: 'site-settings',
    data: { siteName: 'The Ledger', siteUrl: 'https://ledger.example.org' },
  })
  const retraction = { kind: 'retraction', text: 'Nothing of this </script> was true.' }
  const id = await desk.live({ dek: 'At last.', corrections: [correction] })
  await desk.patch(id, { corrections: [...(await storedIn(id)), retraction] })
  await desk.publish(id)
  const [first, last] = await seen(id)
  const response = await fetch(`${desk.room.base}/api/articles/${id}/json-ld`)
  const text = await response.text()
  expect(response.headers.get('content-type')).toBe('application/ld+json; charset=utf-8')
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    description: 'At last.',
    articleSection: 'Harbour',
    author: [{ '@type': 'Person', name: 'Ida Sørensen' }],
    publisher: { '@type': 'NewsMediaOrganization', name: 'The Ledger', url: 'https://ledger.example.org' },
    creativeWorkStatus: 'Retracted',
    correction: [
      { '@type': 'CorrectionComment', text: retraction.text, datePublished: last.date },
      { '@type': 'CorrectionComment', text: correction.text, datePublished: first.date },
    ],
  })
  expect((await desk.read(`/api/articles/${id}`)).body.headline).toMatch(/^Dredging begins/)
  const draft = await desk.write({ corrections: [correction] })
  for (const who of ['public', 'editor'] as const) {
    expect((await desk.room.rest(who, 'GET', `/api/articles/${draft}/json-ld`)).status).toBe(404)
  }
})
