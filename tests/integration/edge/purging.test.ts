import { isDeepStrictEqual } from 'node:util'

import fc from 'fast-check'

import type { SenderParts } from '../../../src/events/webhooks/payload/senderParts.ts'
import { Cdn } from '../../helpers/cdn.ts'
import { drawn } from '../../helpers/drawn.ts'
import { liveIn } from '../../helpers/harbour.ts'
import { openPictureDesk, type PictureDesk } from '../../helpers/pictureDesk.ts'
import { byTheApp, plainGet } from '../../helpers/plainGet.ts'
import { openReceiver, type Receiver } from '../../helpers/webhookReceiver.ts'
import { withoutEmpty } from '../../helpers/withoutEmpty.ts'

process.env['WEBHOOKS_ALLOW_HTTP'] = '1'
process.env['WEBHOOKS_ALLOW_PRIVATE'] = '1'

let desk: PictureDesk
let receiver: Receiver
let cdn: Cdn
let sendAll: () => Promise<void>
let taken = 0

const live = ['published', 'updated', 'corrected', 'withdrawn', 'reinstated', 'trending', 'imported']
const rest = (method: string, path: string, body?: object) =>
  desk.harbour.room.rest('admin', method, path, body)

beforeAll(async () => {
  desk = await openPictureDesk()
  receiver = await openReceiver()
  cdn = new Cdn(desk.harbour.room.base)
  const { senderParts } = await import('../../../src/events/webhooks/payload/senderParts.ts')
  const { sendDue } = await import('../../../src/events/webhooks/payload/sendDue.ts')
  const sender = (): SenderParts => ({
    ...senderParts(desk.harbour.room.payload),
    clock: { now: () => new Date(Date.now() + 1000), sync: () => Promise.resolve() },
  })
  sendAll = () => sendDue(sender())
  const made = await rest('POST', '/api/webhooks', { name: 'cdn', url: receiver.url('/purge'), events: live })
  if (made.status !== 201) throw new Error('There is no webhook.')
})

afterAll(async () => {
  process.stdout.write(`Purging: ${JSON.stringify(cdn.counts)}\n`)
  await receiver.close()
  await desk.harbour.room.close()
})

/** What came since the last time, and the keys that are thrown away by it. */
const follow = async (): Promise<any[]> => {
  await sendAll()
  const messages = receiver.at('/purge').slice(taken)
  taken += messages.length
  const events = messages.map(({ body }) => JSON.parse(body))
  for (const { data } of events) cdn.purge(data.keys)
  return events
}

/** Without what goes by the clock of whoever asks, and without the keys, which are no part of what is shown. */
const told = ({ body, headers, status }: Awaited<ReturnType<Cdn['get']>>) => ({
  status,
  location: headers['location'],
  body: body
    .toString('latin1')
    .replaceAll(/"words":"[^"]*"/g, '"words":""')
    .replaceAll(/"keys":\[[^\]]*\]/g, '"keys":[]')
    .replaceAll(/\d+ (seconds?|minutes?) ago/g, ''),
})

/** Members of an object may come in any order. Payload words its own refusals in the language of whoever asks. */
const parsed = ({ body, ...more }: ReturnType<typeof told>): unknown => ({
  ...more,
  body: body.startsWith('{') ? withoutEmpty(desk.harbour.room, withoutWords(JSON.parse(body))) : body,
})

const withoutWords = (body: { errors?: { data?: unknown }[] }): unknown =>
  body.errors ? { errors: body.errors.map(({ data }) => data) } : body

/** A little before the first letter that differs. */
const differsAt = (one: string, other: string): number => {
  let first = 0
  while (first < one.length && one[first] === other[first]) first += 1
  return Math.max(0, first - 100)
}

const stale = async (paths: readonly string[]): Promise<object[]> => {
  const found: object[] = []
  for (const path of paths) {
    const kept = told(await cdn.get(path))
    const true_ = told(await plainGet(desk.harbour.room.base + path, { headers: byTheApp }))
    const from = differsAt(kept.body, true_.body)
    const shown = ({ body, ...more }: typeof kept) => ({ ...more, body: body.slice(from, from + 300) })
    if (!isDeepStrictEqual(parsed(kept), parsed(true_)))
      found.push({ path, kept: shown(kept), is: shown(true_) })
  }
  return found
}

test('no answer of a network that keeps everything outlives the event that says that it is over', async () => {
  const { harbour } = desk
  const { room, section } = harbour
  const stories: { id: string; isLive: boolean }[] = []
  const slugs = new Set<string>(['the-second-slug', 'old-address'])
  const pictures = [await desk.addPublic(), await desk.add()]
  const ghost = String(
    (await room.payload.create({ collection: 'persons', data: { name: 'Ghost' }, draft: true })).id,
  )
  const add = async (more: object = {}) => {
    const id = await harbour.write({ leadImage: { image: pictures[1].id }, ...more })
    stories.push({ id, isLive: false })
    slugs.add((await rest('GET', `/api/articles/${id}?draft=true`)).body.slug)
  }
  for (let count = 0; count < 3; count += 1) await add()
  await add({ bylines: [{ person: harbour.person }, { person: ghost }], topics: ['tides'] })
  await add({ translationOf: stories[0]?.id })
  const item = await liveIn(room, 'trending-items', { story: stories[0]?.id, url: 'https://example.org/' })
  const other = await liveIn(room, 'sections', { name: 'Market' })
  const global = (data: object) => rest('POST', '/api/globals/site-settings', data)
  await global({ siteUrl: 'https://ledger.example', addresses: { topic: '/topics/{topic}' } })
  let number = 0
  const words = () => `Headline ${(number += 1)}`
  let redirect: string | undefined
  const withdrawOrBack = async (one: (typeof stories)[number], name: string, isLive: boolean) => {
    const { status } = await harbour.move(one.id, name, { comment: 'A good reason' })
    if (status === 200) one.isLive = isLive
  }
  const each: Record<string, (index: number) => Promise<unknown>> = {
    publish: (index) => withdrawOrBack(stories[index]!, 'publish-now', true),
    edit: async (index) => {
      await harbour.patch(stories[index]!.id, { headline: words(), topics: ['tides'] }, 'editor')
      await withdrawOrBack(stories[index]!, 'publish-now', true)
    },
    draft: (index) => harbour.patch(stories[index]!.id, { headline: words() }, 'editor'),
    withdraw: (index) => withdrawOrBack(stories[index]!, 'withdraw', false),
    reinstate: (index) => withdrawOrBack(stories[index]!, 'reinstate', true),
    slug: async (index) => {
      const slug = `slug-${(number += 1)}`
      slugs.add(slug)
      await harbour.patch(stories[index]!.id, { slug }, 'editor')
      await withdrawOrBack(stories[index]!, 'publish-now', true)
    },
    section: async (index) => {
      await harbour.patch(stories[index]!.id, { section: other }, 'editor')
      await withdrawOrBack(stories[index]!, 'publish-now', true)
    },
    renameSection: async () => {
      await rest('PATCH', `/api/sections/${section}`, { name: words() })
      await rest('POST', `/api/sections/${section}/transitions/publish-now`, { comment: 'So' })
    },
    renamePerson: async () => {
      await rest('PATCH', `/api/persons/${harbour.person}`, { name: words() })
      await rest('POST', `/api/persons/${harbour.person}/transitions/publish-now`, { comment: 'So' })
    },
    ghost: () => rest('POST', `/api/persons/${ghost}/transitions/publish-now`, { comment: 'So' }),
    settings: () => global({ siteName: words() }),
    pins: (index) => global({ front: { pinned: [{ story: stories[index]!.id, headline: words() }] } }),
    feeds: (index) => global({ feeds: { text: index % 2 ? 'full' : 'dek' } }),
    alt: (index) => desk.patch(pictures[index % 2].id, { alt: words(), credit: words() }),
    focal: (index) => desk.patch(pictures[index % 2].id, { focalX: 10 + index, focalY: 20 }),
    open: (index) => desk.patch(pictures[index % 2].id, { isPublic: number % 2 === 0 }),
    trending: async () => {
      await rest('PATCH', `/api/trending-items/${item}`, { kicker: words() })
      await rest('POST', `/api/trending-items/${item}/transitions/publish-now`, { comment: 'So' })
    },
    redirect: async (index) => {
      if (redirect) await rest('DELETE', `/api/redirects/${redirect}`)
      const to = { relationTo: 'articles', value: stories[index]!.id }
      redirect = redirect
        ? undefined
        : (await rest('POST', '/api/redirects', { from: 'old-address', to })).body.doc?.id
    },
  }
  const paths = () => [
    ...stories.flatMap(({ id }) => [
      `/api/articles/${id}?depth=2`,
      `/api/articles/${id}?format=html`,
      `/api/articles/${id}/metadata`,
    ]),
    ...[...slugs].flatMap((slug) => [
      `/api/articles/by-slug/${slug}`,
      `/api/redirects/resolve?resource=articles&slug=${slug}`,
      `/api/pages?path=/stories/${slug}`,
    ]),
    ...pictures.flatMap(({ id, url }) => [
      `/api/media/${id}`,
      url,
      `/api/media/${id}/render?w=160&format=webp`,
    ]),
    `/api/persons/${ghost}?depth=2`,
    '/api/articles?depth=2&limit=50',
    '/api/articles?where[topics][equals]=tides&depth=0',
    `/api/articles?where[section][equals]=${other}`,
    '/api/articles/count',
    '/api/persons?depth=1',
    '/api/sections?depth=1',
    '/api/trending-items?depth=1',
    '/api/media',
    '/api/fronts',
    '/api/fronts/harbour',
    '/api/fronts/market',
    '/api/globals/site-settings',
    ...[
      '/',
      '/search&q=headline',
      '/sections/harbour',
      '/sections/market',
      '/persons/ida-sorensen',
      '/topics/tides',
    ].map((path) => `/api/pages?path=${path}`),
    '/api/search?q=headline',
    '/api/most-read',
    '/feeds/rss.xml',
    '/feeds/sections/market/atom.xml',
    '/feeds/topics/tides/feed.json',
    '/sitemaps/stories-1.xml',
    '/news-sitemap.xml',
    '/api/graphql?query={Articles(limit:50){docs{headline%20bylines{person{name}}%20leadImage{image{alt}}%20translationOf{id}}}}',
  ]
  await follow()
  const deed = fc.tuple(fc.constantFrom(...Object.keys(each)), fc.nat({ max: stories.length - 1 }))
  const names = Object.keys(each)
  const deeds = [
    ...names.map((name, index): [string, number] => [name, index % stories.length]),
    ...fc.sample(deed, { numRuns: drawn({ sqlite: 12, mongodb: 3 }), seed: 20261130 }),
  ]
  await stale(paths())
  for (const [name, index] of deeds) {
    await each[name]?.(index)
    await follow()
    expect({ name, index, stale: await stale(paths()) }).toEqual({ name, index, stale: [] })
  }
  expect(cdn.counts.hits).toBeGreaterThan(cdn.counts.misses)
})
