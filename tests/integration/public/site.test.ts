import { publicReq } from '../../../src/people/access/payload/publicReq.ts'
import { checkPublic } from '../../../src/public/documents/payload/check.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { fourFields, sendFile } from '../../helpers/pictures.ts'
import { letPayloadAnswer } from '../../helpers/reference/askingPayload.ts'
import { withoutEmpty } from '../../helpers/withoutEmpty.ts'

/*
 * The site's settings, old addresses, and what is told of what is withdrawn, as the store of what is public has them:
 * after everything that changes them.
 */

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
  letPayloadAnswer(desk.room.payload)
})

afterAll(() => desk.room.close())

/** What the store has otherwise than the desk. */
const differences = async () => {
  const { lists, missing, outdated, surplus } = await checkPublic(desk.room.payload, { deep: true })
  return { lists, missing, outdated, surplus }
}
const none = { lists: 0, missing: [], outdated: [], surplus: [] }

const site = async (query = '') => (await desk.read(`/api/globals/site-settings${query}`)).body
const save = async (data: object) => {
  const { status } = await desk.room.rest('editor', 'POST', '/api/globals/site-settings', data)
  expect(status).toBe(200)
}
const withdraw = (id: string, collection = 'articles') =>
  desk.room.rest('editor', 'POST', `/api/${collection}/${id}/transitions/withdraw`, {
    comment: 'It was wrong',
  })
const bySlug = (slug: string) => desk.read(`/api/articles/by-slug/${slug}`)

describe('the site’s settings', () => {
  test('are there before anybody saved them', async () => {
    expect(await site()).toMatchObject({ siteName: 'Our newsroom', language: 'en', front: { pinned: [] } })
    expect((await desk.read('/api/fronts')).body.site).toMatchObject({ siteName: 'Our newsroom' })
    expect(await differences()).toEqual(none)
  })

  test('are what Payload would say to the public, but for fields that are empty', async () => {
    const { room } = desk
    const story = await desk.live({ headline: 'Pinned' })
    const draft = await desk.write({ headline: 'Not yet' })
    const sent = await sendFile(room, 'editor', {
      bytes: await (await fourFields(400, 300)).jpeg().toBuffer(),
      fields: { alt: 'Four fields', isPublic: true },
    })
    const pinned = [
      { story: draft, headline: 'A secret' },
      { story, headline: 'Seen', image: sent.body.doc.id },
    ]
    await save({
      siteName: 'Ledger',
      siteUrl: 'https://ledger.example',
      social: [{ network: 'Mastodon', url: 'https://social.example/@ledger' }],
      front: { pinned },
    })
    await room.rest('admin', 'POST', '/api/globals/site-settings', {
      previewPage: 'https://ledger.example/{token}',
    })
    const asked = [
      ['depth=0', { depth: 0 }],
      ['depth=2', { depth: 2 }],
      ['select[siteName]=true', { select: { siteName: true } }],
      ['select[front]=false&depth=1', { select: { front: false }, depth: 1 }],
      ['populate[articles][headline]=true', { populate: { articles: { headline: true } } }],
    ] as const
    for (const [query, options] of asked) {
      const req = await publicReq(room.payload)
      const said = await room.payload.findGlobal({
        slug: 'site-settings',
        ...options,
        overrideAccess: false,
        req,
      })
      const expected: unknown = JSON.parse(JSON.stringify(said))
      expect(withoutEmpty(room, await site(`?${query}`))).toEqual(withoutEmpty(room, expected))
    }
    const shown = await site('?depth=1')
    expect(shown).not.toHaveProperty('previewPage')
    expect(shown.front.pinned).toMatchObject([{ headline: 'Seen', story: { headline: 'Pinned' }, image: {} }])
    expect(JSON.stringify(shown)).not.toContain('A secret')
    await desk.publish(draft)
    expect((await site('?depth=0')).front.pinned).toHaveLength(2)
    await withdraw(story)
    expect((await site('?depth=0')).front.pinned).toMatchObject([{ story: draft }])
    expect(await differences()).toEqual(none)
  })
})

describe('an address', () => {
  const redirect = (from: string, id: string) =>
    desk.room.rest('editor', 'POST', '/api/redirects', { from, to: { relationTo: 'articles', value: id } })

  test('of something withdrawn is gone, and no redirect leads away from it', async () => {
    const id = await desk.live({ slug: 'first-flood' })
    await desk.patch(id, { slug: 'second-flood' }, 'editor')
    await desk.publish(id)
    expect((await bySlug('first-flood')).headers.get('location')).toContain('second-flood')
    await withdraw(id)
    for (const path of [
      'by-slug/first-flood',
      'by-slug/second-flood',
      id,
      `${id}/json-ld`,
      `${id}?format=text`,
    ])
      expect({ path, status: (await desk.read(`/api/articles/${path}`)).status }).toEqual({
        path,
        status: 410,
      })
    expect((await bySlug('SECOND-flood.html')).status).toBe(410)
    await desk.patch(id, { dek: 'Set right' }, 'editor')
    await desk.publish(id)
    expect((await bySlug('first-flood')).status).toBe(301)
    expect((await bySlug('second-flood')).status).toBe(200)
    expect(await differences()).toEqual(none)
  })

  test('that leads to a draft is nothing, until the draft is live', async () => {
    const id = await desk.write({ slug: 'flood-gate' })
    expect((await redirect('soon', id)).status).toBe(201)
    expect((await bySlug('soon')).status).toBe(404)
    await desk.publish(id)
    expect((await bySlug('soon')).headers.get('location')).toBe('/api/articles/by-slug/flood-gate')
    expect(await differences()).toEqual(none)
  })

  test('is a draft’s without standing in the way of a redirect', async () => {
    const id = await desk.live({ slug: 'low-water' })
    expect((await redirect('ebb', id)).status).toBe(201)
    const draft = await desk.write({ slug: 'slack' })
    await desk.room.payload.db.updateOne({
      collection: 'articles',
      id: draft,
      data: { slug: 'ebb' },
      returning: false,
    })
    expect((await bySlug('ebb')).headers.get('location')).toBe('/api/articles/by-slug/low-water')
    expect(await differences()).toEqual(none)
  })

  test('leads nowhere once its redirect is deleted, without which no draft that it leads to is', async () => {
    const live = await desk.live({ slug: 'quay' })
    const { body } = await redirect('old-quay', live)
    await desk.room.rest('editor', 'DELETE', `/api/redirects/${body.doc.id}`)
    const draft = await desk.write({ slug: 'never' })
    const old = await redirect('old-never', draft)
    const erase = () => desk.room.rest('admin', 'DELETE', `/api/articles/${draft}`)
    expect((await erase()).body.errors?.[0].data.code).toBe('in-use')
    await desk.room.rest('editor', 'DELETE', `/api/redirects/${old.body.doc.id}`)
    expect((await erase()).status).toBe(200)
    for (const slug of ['old-quay', 'old-never']) expect((await bySlug(slug)).status).toBe(404)
    const where = { from: { in: ['old-quay', 'old-never'] } }
    expect((await desk.room.payload.find({ collection: 'redirects', where })).totalDocs).toBe(0)
    expect(await differences()).toEqual(none)
  })
})

test('what is withdrawn stays so in the trash, and a feed tells of it', async () => {
  const id = await desk.live({ headline: 'Wreck', topics: ['wreck'] })
  await desk.live({ headline: 'Salvage', topics: ['wreck'] })
  await withdraw(id)
  await desk.room.rest('admin', 'DELETE', `/api/articles/${id}`)
  expect((await desk.read(`/api/articles/${id}`)).status).toBe(410)
  const { body } = await desk.read('/feeds/topics/wreck/feed.json')
  expect(JSON.stringify(body._copydesk.withdrawn)).toContain(id)
  const other = await liveIn(desk.room, 'persons', { name: 'Nobody' })
  await withdraw(other, 'persons')
  const { body: whole } = await desk.read('/feeds/feed.json')
  expect(JSON.stringify(whole._copydesk.withdrawn)).toContain(id)
  expect(JSON.stringify(whole)).not.toContain(other)
  expect(await differences()).toEqual(none)
})
