import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { Plan } from '../../../../src/archive/documents/documents.ts'
import { buildCatalogue, type Catalogue } from '../../../../src/archive/wordpress/catalogue.ts'
import { planArticle } from '../../../../src/archive/wordpress/planArticle.ts'
import { planPerson } from '../../../../src/archive/wordpress/planPersons.ts'
import { planSections } from '../../../../src/archive/wordpress/planTerms.ts'
import { readWxr } from '../../../../src/archive/wordpress/readWxr.ts'
import type { WxrItem } from '../../../../src/archive/wordpress/wxrRecords.ts'
import { outline } from '../../../helpers/outline.ts'

const fixture = fileURLToPath(new URL('fixtures/harbour.wxr.xml', import.meta.url))
const now = new Date('2024-06-01T00:00:00Z')

let catalogue: Catalogue
const items = new Map<string, WxrItem>()

beforeAll(async () => {
  catalogue = await buildCatalogue(readWxr(createReadStream(fixture)), (posts) =>
    Promise.resolve(posts.map(({ origin }) => origin)),
  )
  for await (const record of readWxr(createReadStream(fixture)))
    if (record.kind === 'item') items.set(record.id, record)
})

const plan = (id: string, changes: Partial<WxrItem> = {}): Plan => {
  const item = items.get(id)
  if (!item) throw new Error(`No item ${id}`)
  const planned = planArticle({ ...item, ...changes }, catalogue, now)
  if ('kind' in planned) throw new Error(planned.message)
  return planned
}

const kinds = ({ notes }: Plan): string[] => notes.map(({ kind }) => kind)

test('a published post with its section, topics, byline, dek and lead image', () => {
  const planned = plan('20')
  expect(planned.article).toMatchObject({
    origin: { system: 'wordpress', id: 'ledger.example/post/20' },
    headline: 'The night boat returns',
    slug: 'night-boat',
    dek: 'After nine years, a crossing comes back.',
    section: 'ledger.example/category/ferries',
    topics: ['Transport', 'Tides'],
    bylines: [{ person: 'ledger.example/author/mira', role: 'writer' }],
    leadImage: {
      url: 'https://ledger.example/wp-content/uploads/2024/03/boat.jpg',
      alt: 'A white ferry',
      caption: 'The boat in March',
    },
    language: 'en-GB',
    stage: 'published',
    publishedAt: '2024-03-04T06:30:00.000Z',
  })
  expect(kinds(planned)).toEqual(['link', 'comments', 'field'])
})

test('its body, with the picture as the media library has it', () => {
  expect(outline(plan('20').article.body)).toEqual([
    'p[The night boat sails again./It carries forty people.]',
    'image {"url":"https://ledger.example/wp-content/uploads/2024/03/boat.jpg","alt":"A white ferry","caption":"The boat at the quay","sourceId":"21"}',
    'p[“We waited ]]> for it,” said the harbour master.]',
  ])
})

test('a post without a title takes its first words, in any script', () => {
  const planned = plan('23')
  expect(planned.article.headline).toBe('渡し船が戻ってきた 🚢 عادت العبّارة إلى الميناء')
  expect(planned.article.stage).toBe('in_review')
  expect(planned.source.words).toHaveLength(6)
  expect(plan('23', { content: '' }).article.headline).toBe('Untitled')
})

test('a very long title is cut at a word and kept whole for search', () => {
  const title = 'tide &amp; time '.repeat(60)
  const { article } = plan('20', { title })
  expect(article.headline.length).toBeLessThanOrEqual(300)
  expect(article.headline).toMatch(/(tide|&|time)…$/)
  expect(article.seo.title).toBe('tide & time '.repeat(60).trim())
})

test('a title loses its markup, not its words', () => {
  expect(plan('20', { title: 'A <em>low</em> ti<b>de</b> &#8211; &lt;again&gt;' }).article.headline).toBe(
    'A low tide – <again>',
  )
})

const stages: [status: string, changes: Partial<WxrItem>, stage: string][] = [
  ['publish', {}, 'published'],
  ['publish', { password: 'x' }, 'draft'],
  ['publish', { dateGmt: '2031-01-01 00:00:00' }, 'scheduled'],
  ['future', { dateGmt: '2031-01-01 00:00:00' }, 'scheduled'],
  ['future', { dateGmt: '2020-01-01 00:00:00' }, 'draft'],
  ['future', { dateGmt: '2031-01-01 00:00:00', password: 'x' }, 'draft'],
  ['pending', {}, 'in_review'],
  ['draft', {}, 'draft'],
  ['auto-draft', {}, 'draft'],
  ['private', {}, 'draft'],
  ['embargoed-by-plugin', {}, 'draft'],
]

test.each(stages)('status %s with %j becomes %s', (status, changes, stage) => {
  const { article } = plan('20', { status, ...changes })
  expect(article.stage).toBe(stage)
  expect('plannedFor' in article).toBe(stage === 'scheduled')
  expect('publishedAt' in article).toBe(stage === 'published')
})

test('what was not public and becomes a draft says why', () => {
  expect(kinds(plan('22'))).toContain('stage')
  expect(kinds(plan('20', { status: 'private' }))).toContain('stage')
})

test('the trash and other types are left out with a note', () => {
  expect(planArticle(items.get('24') as WxrItem, catalogue, now)).toMatchObject({ kind: 'left-out' })
  expect(planArticle(items.get('25') as WxrItem, catalogue, now)).toMatchObject({ kind: 'left-out' })
})

test('a plug-in’s main category is the section', () => {
  const meta = [{ key: '_yoast_wpseo_primary_category', value: '3' }]
  const { article } = plan('20', { meta })
  expect(article.section).toBe('ledger.example/category/transport')
  expect(article.topics).toEqual(['Ferries & quays', 'Tides'])
})

test('sections stand after the one above them, and a circle is cut', () => {
  expect(planSections(catalogue).map(({ slug, parent }) => [slug, parent])).toEqual([
    ['transport', undefined],
    ['ferries', 'ledger.example/category/transport'],
  ])
  const circle = new Map(
    [...catalogue.categories].map(([slug, term]) => [
      slug,
      { ...term, parent: slug === 'ferries' ? 'transport' : 'ferries' },
    ]),
  )
  expect(planSections({ ...catalogue, categories: circle })).toHaveLength(2)
})

test('authors are staff; an unknown login is a person of that name', () => {
  expect(planPerson('mira', catalogue)).toMatchObject({ name: 'Mira Tolland', kinds: ['staff'] })
  expect(planPerson('dockhand', catalogue)).toMatchObject({ name: 'dockhand', kinds: ['staff'] })
})

test('texts for search are taken over, templates are not', () => {
  const meta = [
    { key: '_yoast_wpseo_title', value: '%%title%% - %%sitename%%' },
    { key: '_yoast_wpseo_metadesc', value: 'A crossing &amp; its people' },
    { key: '_yoast_wpseo_meta-robots-noindex', value: '1' },
  ]
  expect(plan('20', { meta }).article.seo).toEqual({ description: 'A crossing & its people', noIndex: true })
})
