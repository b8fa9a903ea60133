import { codeOf } from '../../helpers/accounts.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'
import { fourFields, sendFile } from '../../helpers/pictures.ts'
import { bodyWith, showing } from '../../helpers/pointing.ts'
import { writePastGuards } from '../../helpers/writePastGuards.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

describe('corrections', () => {
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
})

describe('withdrawals', () => {
  const picture = async (): Promise<string> => {
    const bytes = await (await fourFields(40, 30)).png().toBuffer()
    return (await sendFile(desk.room, 'author', { bytes })).body.doc.id
  }

  const damage = (id: string, data: object): Promise<void> => writePastGuards(desk.room.payload, id, data)

  const remove = async (collection: 'media' | 'persons', id: string): Promise<void> => {
    await desk.room.payload.db.deleteOne({ collection, where: { id: { equals: id } } })
  }

  const isGone = async (id: string): Promise<void> => {
    expect((await desk.read(`/api/articles/${id}`)).status).toBe(410)
  }

  const broken: [string, object][] = [
    ['no headline', { headline: null }],
    ['an empty headline and a language that is none', { headline: '', language: 'Klingonese!' }],
    ['a text that is a number', { body: 5 }],
    ['a text that is words', { body: 'text' }],
    ['an empty object for a text', { body: {} }],
    ['a text without a root', { body: { root: null } }],
    [
      'nodes that are none',
      { body: { root: { type: 'root', children: [null, 7, { type: 'upload', value: {} }] } } },
    ],
    [
      'blocks that nobody knows',
      {
        body: bodyWith(
          { type: 'block', version: 2, fields: { blockType: 'chart', id: 'x' } },
          { type: 'upload', version: 3, relationTo: 'films', value: 'x', fields: null },
        ),
      },
    ],
    ['an address that is taken for no slug', { slug: 'Not A Slug' }],
  ]

  describe('a withdrawal', () => {
    test.each(broken)('takes down %s', async (_what, data) => {
      const id = await desk.live()
      await damage(id, data)
      const { body, status } = await desk.move(id, 'withdraw', { comment: 'Broken' })
      expect({ status, ...body.errors }).toEqual({ status: 200 })
      await isGone(id)
    })

    test('takes down what shows and names things that are not there any more', async () => {
      const image = await picture()
      const person = await liveIn(desk.room, 'persons', { name: 'Gone Soon' })
      const id = await desk.live({
        bylines: [{ person }],
        leadImage: { image, credit: 'Ida' },
        body: bodyWith(showing.picture(image), showing.quote(person), showing.link('persons', person)),
      })
      await remove('media', image)
      await remove('persons', person)
      const { body, status } = await desk.move(id, 'withdraw', { comment: 'Its picture is gone' })
      expect({ status, ...body.errors }).toEqual({ status: 200 })
      await isGone(id)
    })

    test('does so by its stage, in bulk and by GraphQL too', async () => {
      const ids = [await desk.live(), await desk.live(), await desk.live()]
      for (const id of ids) await damage(id, { headline: null, body: 5 })
      const [first, second, third] = ids as [string, string, string]
      const asked = { stage: 'withdrawn', stageNote: 'Broken' }
      expect((await desk.patch(first, asked, 'editor')).status).toBe(200)
      const bulk = await desk.room.rest('editor', 'PATCH', `/api/articles?where[id][equals]=${second}`, asked)
      expect(bulk.body).toMatchObject({ docs: [{ id: second }], errors: [] })
      const { body } = await desk.room.graphql(
        'editor',
        `mutation { transitionArticle(id: "${third}", name: withdraw, comment: "Broken") { id } }`,
      )
      expect(body.errors).toBeUndefined()
      for (const id of ids) await isGone(id)
    })

    test('is carried out by schedule as well', async () => {
      const id = await desk.live()
      const at = new Date(Date.now() + 3_600_000).toISOString()
      const asked = { action: 'withdraw', at, comment: 'The offer ends' }
      expect((await desk.room.rest('editor', 'POST', `/api/articles/${id}/schedules`, asked)).status).toBe(
        201,
      )
      await damage(id, { headline: null, body: { root: null } })
      const { jobParts } = await import('../../../src/platform/jobs/payload/jobParts.ts')
      const { runDue } = await import('../../../src/editorial/schedule/payload/runDue.ts')
      const parts = jobParts(desk.room.payload)
      await parts.clock.sync()
      const later = { ...parts.clock, now: () => new Date(Date.now() + 3_700_000) }
      await runDue({ ...parts, clock: later })
      await isGone(id)
    })

    test('of a trending item whose story is gone, too', async () => {
      const story = await desk.write()
      const item = await liveIn(desk.room, 'trending-items', { headline: 'Read', story })
      await desk.room.payload.db.deleteOne({ collection: 'articles', where: { id: { equals: story } } })
      await desk.room.payload.db.updateOne({
        collection: 'trending-items',
        id: item,
        data: { headline: null, story: null },
        returning: false,
      })
      const said = { comment: 'Its story is gone' }
      const { status } = await desk.room.rest(
        'editor',
        'POST',
        `/api/trending-items/${item}/transitions/withdraw`,
        said,
      )
      expect(status).toBe(200)
    })

    test('still asks who, why and what stands there; and leaves nothing open behind it', async () => {
      const id = await desk.live()
      await damage(id, { headline: null })
      expect((await desk.move(id, 'withdraw', { comment: 'Mine' }, 'author')).status).toBe(403)
      expect(codeOf(await desk.move(id, 'withdraw', {}))).toBe('condition-not-met')
      const long = { comment: 'x'.repeat(2001) }
      expect((await desk.move(id, 'withdraw', long)).status).toBeGreaterThanOrEqual(400)
      expect((await desk.move(id, 'withdraw', { comment: 'Broken' })).status).toBe(200)
      expect(codeOf(await desk.move(id, 'withdraw', { comment: 'Again' }))).toBe('wrong-stage')
      expect((await desk.patch(id, { headline: '' }, 'editor')).status).toBe(400)
    })
  })

  test('an old version comes back without what is gone or in the trash, and says so', async () => {
    const [shown, trashed] = [await picture(), await picture()]
    const person = await liveIn(desk.room, 'persons', { name: 'Late Witness' })
    const id = await desk.write({
      bylines: [{ person: desk.person }, { person }],
      leadImage: { image: trashed, caption: 'At noon' },
      body: bodyWith(showing.picture(shown), showing.quote(person), showing.link('persons', person)),
    })
    const versions = `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`
    const [first] = (await desk.room.rest('author', 'GET', versions)).body.docs
    const plain = { bylines: [{ person: desk.person }], leadImage: { image: null }, body: bodyOf('Anew.') }
    expect((await desk.patch(id, plain)).status).toBe(200)
    await remove('media', shown)
    await remove('persons', person)
    const inTrash = { deletedAt: new Date().toISOString() }
    expect((await desk.room.rest('editor', 'PATCH', `/api/media/${trashed}`, inTrash)).status).toBe(200)
    const { body, status } = await desk.room.rest(
      'author',
      'POST',
      `/api/articles/versions/${first.id}?draft=true&depth=0`,
    )
    expect({ status, ...body.errors }).toEqual({ status: 200 })
    const story = (await desk.room.rest('author', 'GET', `/api/articles/${id}?draft=true&depth=0`)).body
    expect(story.bylines).toMatchObject([{ person: desk.person }])
    expect(story.leadImage).toMatchObject({ image: null, caption: 'At noon' })
    const text = JSON.stringify(story.body)
    for (const gone of [`"value":"${shown}"`, `"value":"${person}"`, '"speaker"'])
      expect(text).not.toContain(gone)
    for (const kept of ['The dredger came in at night.', 'It will hold.', '"there"'])
      expect(text).toContain(kept)
    expect(story.stageNote).toMatch(
      /^Restored without .*2 pictures or files.* that were deleted or are in the trash/,
    )
    expect((await desk.patch(id, { dek: 'It goes on' })).status).toBe(200)
  })

  test('a live story whose picture is gone can be corrected', async () => {
    const image = await picture()
    const id = await desk.live({ body: bodyWith(showing.picture(image)) })
    await remove('media', image)
    const edited = await desk.patch(id, { dek: 'Set right' })
    expect({ status: edited.status, ...edited.body.errors }).toEqual({ status: 200 })
    expect((await desk.patch(id, { body: bodyOf('Without it.') })).status).toBe(200)
    await desk.publish(id)
    expect((await desk.read(`/api/articles/${id}`)).body).toMatchObject({ dek: 'Set right' })
  })
})
