import fc from 'fast-check'

import { checkPublic } from '../../../src/public/documents/payload/check.ts'
import { drawn } from '../../helpers/drawn.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'
import { byTheApp, plainGet } from '../../helpers/plainGet.ts'
import { askPayload } from '../../helpers/questions/payloadGraphql.ts'
import { letPayloadAnswer } from '../../helpers/reference/askingPayload.ts'
import { withoutEmpty } from '../../helpers/withoutEmpty.ts'

/*
 * Whatever the newsroom does, in whatever order: what the cache answers is what the app answers without it, and
 * no answer has a word of a draft.
 */

let harbour: Harbour
let secondSection: string
const stories: string[] = []
const items: string[] = []

/** A word that stands in drafts alone; each draft has its own. */
const canary = 'canaryword'
let canaries = 0

const query =
  '{ Articles(limit: 5, sort: "-publishedAt") { totalDocs docs { headline section { name front { pinned { headline } } } bylines { person { name storiesBy(limit: 3) { docs { headline } } } } } } TrendingItems { docs { headline age { words } story { headline } } } }'

const paths = (): string[] => [
  '/api/articles?limit=10&sort=-publishedAt&depth=1',
  '/api/articles?limit=10&sort=-publishedAt&depth=2',
  '/api/articles?where[section.slug][equals]=harbour&select[headline]=true&sort=headline&depth=0',
  '/api/articles?where[section.slug][in]=harbour,market&limit=3&sort=-updatedAt',
  '/api/articles/count',
  '/api/persons?limit=5',
  `/api/persons/${harbour.person}`,
  `/api/sections/${harbour.section}`,
  '/api/sections?sort=name',
  '/api/fronts',
  '/api/fronts/harbour',
  '/api/globals/site-settings',
  '/api/trending-items?depth=1',
  ...items.slice(-2).map((id) => `/api/trending-items/${id}`),
  ...['', '/count'].flatMap((rest) => [
    `/api/articles${rest}?where[section][equals]=${secondSection}`,
    `/api/articles${rest}?where[section][not_equals]=${secondSection}`,
    `/api/articles${rest}?where[section][exists]=false`,
    `/api/articles${rest}?where[mentions][equals]=${harbour.person}`,
  ]),
  `/api/persons/${harbour.person}?joins[storiesBy][where][section][equals]=${secondSection}`,
  `/api/persons/${harbour.person}?joins[storiesBy][where][section.slug][equals]=market`,
  ...stories.slice(-3).flatMap((id) => [`/api/articles/${id}`, `/api/articles/${id}/json-ld`]),
]

const staff = (method: string, path: string, body?: unknown) => harbour.room.rest('admin', method, path, body)

const storyAt = (number: number): string => stories[number % stories.length] ?? ''

const pending = async (id: string): Promise<void> => {
  canaries += 1
  await harbour.patch(id, { dek: `${canary} ${canaries}` }, 'editor')
}

/** Takes something away from readers, or gives it back. */
const turned = (type: string, id: string, number: number): Promise<unknown> =>
  staff('POST', `/api/${type}/${id}/transitions/${number % 2 === 0 ? 'withdraw' : 'reinstate'}`, {
    comment: 'So it was decided',
  })

/** What may happen in a newsroom; each takes a number that chooses what it happens to. */
const deeds: Record<string, (number: number) => Promise<unknown>> = {
  write: async () => stories.push(await harbour.live()),
  edit: (number) => pending(storyAt(number)),
  update: async (number) => {
    await harbour.patch(storyAt(number), { dek: null, headline: `Told again ${number}` }, 'editor')
    await harbour.move(storyAt(number), 'publish-now', { comment: 'It is right' })
  },
  withdraw: (number) => harbour.move(storyAt(number), 'withdraw', { comment: 'It was wrong' }),
  reinstate: (number) => harbour.move(storyAt(number), 'reinstate', { comment: 'It was right' }),
  moveSection: async (number) => {
    await harbour.patch(
      storyAt(number),
      { dek: null, section: number % 2 === 0 ? harbour.section : secondSection },
      'admin',
    )
    await harbour.move(storyAt(number), 'publish-now', { comment: 'It belongs there' }, 'admin')
  },
  renameSection: async (number) => {
    await staff('PATCH', `/api/sections/${harbour.section}`, { name: `Harbour ${number}` })
    await staff('POST', `/api/sections/${harbour.section}/transitions/publish-now`, { comment: 'A new name' })
  },
  renamePerson: async (number) => {
    await staff('PATCH', `/api/persons/${harbour.person}`, { name: `Ida ${number}` })
    await staff('POST', `/api/persons/${harbour.person}/transitions/publish-now`, { comment: 'A new name' })
  },
  pin: async (number) => {
    await staff('PATCH', `/api/sections/${harbour.section}`, {
      front: { pinned: [{ story: storyAt(number), headline: `Pinned ${number}` }] },
    })
    await staff('POST', `/api/sections/${harbour.section}/transitions/publish-now`, { comment: 'To the top' })
  },
  closeSection: (number) => turned('sections', secondSection, number),
  closePerson: (number) => turned('persons', harbour.person, number),
  closeItem: (number) => turned('trending-items', items[number % items.length] ?? '', number),
  settings: (number) => staff('POST', '/api/globals/site-settings', { tagline: `Issue ${number}` }),
  trend: async (number) => {
    const { body } = await staff('POST', '/api/trending-items', {
      rank: (number % 9) + 1,
      headline: `Much read ${number}`,
      story: storyAt(number),
      datedAt: '2020-01-01T00:00:00.000Z',
    })
    items.push(body.doc?.id)
    await staff('POST', `/api/trending-items/${body.doc?.id}/transitions/publish-now`, { comment: 'It is' })
  },
  delete: async (number) => {
    if (stories.length < 4) return
    await staff('DELETE', `/api/articles/${storyAt(number)}`)
  },
}

type Read = { path: string; status: number; answer: unknown }

/** A database that is slow among other tests is asked again, as 503 says. */
const read = async (path: string, headers: Record<string, string>): Promise<Read> => {
  const { body, status } = await plainGet(harbour.room.base + path, { headers })
  if (status === 503) return read(path, headers)
  return { path, status, answer: withoutEmpty(harbour.room, JSON.parse(body.toString())) }
}

const readGraph = async (): Promise<Omit<Read, 'path'>> => {
  const { body, status } = await harbour.room.graphql('public', query)
  if (status === 503) return readGraph()
  return { status, answer: withoutEmpty(harbour.room, body.data) }
}

const readGraphOfPayload = async () => {
  const { data } = await askPayload(harbour.room.payload, { query })
  return { status: 200, answer: withoutEmpty(harbour.room, data) }
}

beforeAll(async () => {
  harbour = await openHarbour()
  letPayloadAnswer(harbour.room.payload)
  const { body } = await staff('POST', '/api/sections', { name: 'Market' })
  secondSection = body.doc.id
  await staff('POST', `/api/sections/${secondSection}/transitions/publish-now`, { comment: 'It opens' })
  // Payload leaves out what settings that nobody has saved do not have; readers are told that it is empty.
  await staff('POST', '/api/globals/site-settings', { siteName: 'Ledger' })
  for (let count = 0; count < 4; count += 1)
    stories.push(await harbour.live({ body: bodyOf(`The tide, part ${count}.`) }))
})

afterAll(() => harbour.room.close())

it('answers what the app answers, whatever was written, and no word of a draft', async () => {
  const deed = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat({ max: 99 }))
  let compared = 0
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 6, maxLength: 12 }), async (sequence) => {
      for (const [name, number] of sequence) {
        const asked = paths()
        // Answers that are being made while the write happens are the ones that could stay for too long.
        const during = [...asked.map((path) => read(path, {})), readGraph()]
        await deeds[name]?.(number)
        const ready = await Promise.all([...asked.map((path) => read(path, {})), readGraph()])
        const plain = await Promise.all([...asked.map((path) => read(path, byTheApp)), readGraphOfPayload()])
        await Promise.all(during)
        expect({ after: name, answers: ready }).toEqual({ after: name, answers: plain })
        expect(await checkPublic(harbour.room.payload)).toMatchObject({
          missing: [],
          surplus: [],
          outdated: [],
        })
        expect(JSON.stringify(ready)).not.toContain(canary)
        compared += ready.length
      }
    }),
    /* The cache is the same in front of both databases, and MongoDB takes three times as long. */
    {
      examples: [[Object.keys(deeds).map((name, number): [string, number] => [name, number])]],
      numRuns: 1 + drawn({ sqlite: 5, mongodb: 3 }),
      seed: 20_261_125,
      endOnFailure: true,
    },
  )
  process.stdout.write(`${compared} answers of the cache compared with the app's\n`)
  expect(canaries).toBeGreaterThan(0)
  expect(harbour.room.cache.counts.hits).toBeGreaterThan(0)
})
