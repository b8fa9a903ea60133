import { randomUUID } from 'node:crypto'

import { parseHTML } from 'linkedom'
import { marked } from 'marked'

import { block, heading, link, paragraph, richText, text, upload } from '../../../src/text/richtext/nodes.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'

let desk: Harbour
let story: string
let speaker: string

const site = 'https://ledger.example.org'

const internal = (relationTo: string, value: string, words: string) => ({
  ...link('', randomUUID(), [text(words)]),
  fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
})

beforeAll(async () => {
  desk = await openHarbour()
  const { payload } = desk.room
  await payload.updateGlobal({
    slug: 'site-settings',
    data: {
      siteName: 'The Ledger',
      siteUrl: `${site}/`,
      addresses: { story: '/{section}/{year}/{slug}', section: '/{slug}', person: '/people/{slug}' },
    },
  })
  speaker = await liveIn(desk.room, 'persons', {
    name: 'Ana Brod',
    title: 'Pilot',
    kinds: ['public-figure'],
    organisation: 'Port authority',
    links: [{ label: 'Site', url: 'https://ana.example' }],
  })
  const hidden = await payload.create({
    collection: 'persons',
    data: { name: 'Quillback', _status: 'draft' },
  })
  const linked = await desk.live({ headline: 'The tide tables' })
  const [lead, inText, secret] = await Promise.all(
    ['lead', 'text', 'secret'].map(async (name) =>
      payload.create({
        collection: 'media',
        data: { alt: `Alt of ${name}`, credit: 'Ida', caption: `Caption of ${name}` },
        file: await pictureFile(name),
      }),
    ),
  )
  await desk.write({ headline: 'Quillback draft', leadImage: { image: secret?.id } })
  // Stored before addresses were judged: by a door nobody could send that link.
  const { id } = await payload.create({
    collection: 'articles',
    draft: true,
    data: {
      section: desk.section,
      bylines: [{ person: desk.person }],
      headline: 'Dredging & <more>',
      dek: 'Nine years late.',
      leadImage: { image: lead?.id, caption: 'At the quay' },
      topics: ['dredging'],
      language: 'en-GB',
      body: richText([
        heading('h2', [text('At the quay')]),
        paragraph([
          text('See '),
          internal('articles', linked, 'the tables'),
          text(' by '),
          internal('persons', speaker, 'the pilot'),
          text(', not '),
          internal('persons', String(hidden.id), 'her'),
          text(' nor '),
          link('javascript:alert(1)', randomUUID(), [text('this')]),
          text('.'),
        ]),
        block('quote', randomUUID(), {
          text: 'Nobody waits.',
          display: 'block',
          speaker,
          source: { name: 'Board', url: 'https://example.org/board' },
        }),
        upload({ id: randomUUID(), media: String(inText?.id) }),
      ]),
      corrections: [{ kind: 'correction', text: 'Noon, not <night>.', date: '2026-03-05T00:00:00.000Z' }],
    } as never,
  })
  story = String(id)
  await desk.publish(story)
})

afterAll(() => desk.room.close())

const as = (format: string, id = story) => desk.read(`/api/articles/${id}?format=${format}`)

test('HTML: a whole page that runs nothing, with links to live pages alone', async () => {
  const { body, headers, status } = await as('html')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(headers.get('content-security-policy')).toContain("default-src 'none'")
  const { document } = parseHTML(body)
  expect(document.querySelector('h1')?.textContent).toBe('Dredging & <more>')
  expect(document.documentElement.getAttribute('lang')).toBe('en-GB')
  const year = new Date().getUTCFullYear()
  expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
    new RegExp(`^${site}/harbour/${year}/`),
  )
  const links = [...document.querySelectorAll('a')].map((one) => [one.textContent, one.getAttribute('href')])
  expect(links).toEqual([
    ['Ida Sørensen', `${site}/people/ida-sorensen`],
    ['the tables', `${site}/harbour/${tablesYear}/the-tide-tables`],
    ['the pilot', `${site}/people/ana-brod`],
    ['Ana Brod', `${site}/people/ana-brod`],
    ['Board', 'https://example.org/board'],
  ])
  const images = [...document.querySelectorAll('img')].map((one) => one.getAttribute('alt'))
  expect(images).toEqual(['Alt of lead', 'Alt of text'])
  for (const image of document.querySelectorAll('img')) {
    expect(
      (await fetch(String(image.getAttribute('src')).replace(desk.room.address, desk.room.base))).status,
    ).toBe(200)
  }
  expect(document.querySelector('figcaption')?.textContent).toBe('At the quay · Ida')
  expect(document.querySelector('aside')?.textContent).toBe('Correction, 2026-03-05: Noon, not <night>.')
  expect(body).not.toMatch(/Quillback|javascript:|<script/)
})

/** The first publication is when it went out, whatever was asked for. */
const tablesYear = new Date().getUTCFullYear()

test('Markdown and plain text have the same words', async () => {
  const markdown = await as('markdown')
  expect(markdown.headers.get('content-type')).toBe('text/markdown; charset=utf-8')
  const { document } = parseHTML(`<html><body>${marked.parse(markdown.body, { async: false })}</body></html>`)
  expect(document.querySelector('h1')?.textContent).toBe('Dredging & <more>')
  expect(document.querySelector('blockquote')?.textContent).toContain('Nobody waits.')
  expect(document.body.textContent).toContain('Correction, 2026-03-05: Noon, not <night>.')
  const plain = await as('text')
  expect(plain.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(plain.body).toContain(
    'See the tables by the pilot, not her nor this.\n\n“Nobody waits.”\n— Ana Brod, Board',
  )
})

test('the text alone, for who has a page of their own for the rest', async () => {
  const { body } = await desk.read(`/api/articles/${story}?format=html&part=body`)
  expect(body).toMatch(/^<h2>At the quay<\/h2>\n<p>See /)
  expect(body).not.toContain('<aside')
})

test('at its address a story is had in the same formats, and an old address leads there', async () => {
  const { body } = await desk.read('/api/articles/by-slug/dredging-more?format=text&part=body')
  expect(body).toMatch(/^At the quay\n\nSee the tables/)
  const id = await desk.live({ slug: 'first-slug' })
  await desk.patch(id, { slug: 'second-slug' }, 'editor')
  await desk.publish(id)
  const moved = await desk.read('/api/articles/by-slug/first-slug?format=html')
  expect([moved.status, moved.headers.get('location')]).toEqual([
    301,
    '/api/articles/by-slug/second-slug?format=html',
  ])
})

test('ninjs names the story, its people and its pictures', async () => {
  const { body } = await as('ninjs')
  expect(body).toMatchObject({
    standard: { name: 'ninjs', version: '3.1' },
    type: 'text',
    by: 'Ida Sørensen',
    language: 'en-GB',
    people: [{ name: 'Ida Sørensen', rel: 'reporter', uri: `${site}/people/ida-sorensen` }],
    associations: [{ name: 'At the quay' }, { name: 'Caption of text' }],
  })
})

test('without a format, and for lists, all is as ever', async () => {
  const plain = await desk.read(`/api/articles/${story}?depth=0&select[headline]=true`)
  expect(plain.body).toEqual({ id: story, headline: 'Dredging & <more>' })
  const draft = await desk.room.rest('author', 'GET', `/api/articles/${story}?draft=true`)
  expect(draft.headers.get('etag')).toMatch(/^"\d+"$/)
})

test.each([
  ['format=docx', 'unknown-format'],
  ['format=__proto__', 'unknown-format'],
  ['format=html&draft=true', 'format-is-live'],
  ['format=html&asOf=2026-01-01', 'format-is-live'],
  ['format=ninjs&part=body', 'unknown-part'],
])('%s is refused as %s', async (query, code) => {
  const { body, status } = await desk.room.rest('editor', 'GET', `/api/articles/${story}?${query}`)
  expect([status, body.errors[0].data.code]).toEqual([400, code])
})

test('metadata: what the head of a page holds', async () => {
  const { body, status } = await desk.read(`/api/articles/${story}/metadata`)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    title: 'Dredging & <more>',
    description: 'Nine years late.',
    jsonLd: {
      '@type': 'NewsArticle',
      articleSection: 'Harbour',
      author: [{ name: 'Ida Sørensen', url: `${site}/people/ida-sorensen` }],
      image: [{ '@type': 'ImageObject' }, { '@type': 'ImageObject' }],
      mainEntityOfPage: {
        breadcrumb: { itemListElement: [{ item: site }, { item: `${site}/harbour` }, { position: 3 }] },
      },
    },
  })
  const { openGraph } = body
  expect(openGraph).toContainEqual({ property: 'og:url', content: body.canonical })
  expect(openGraph).toContainEqual({ property: 'og:locale', content: 'en_GB' })
  expect(openGraph).toContainEqual({ property: 'article:author', content: `${site}/people/ida-sorensen` })
})

test('persons and sections have JSON-LD of their own', async () => {
  expect((await desk.read(`/api/persons/${speaker}/json-ld`)).body).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'Ana Brod',
    url: `${site}/people/ana-brod`,
    mainEntityOfPage: `${site}/people/ana-brod`,
    jobTitle: 'Pilot',
    affiliation: { '@type': 'Organization', name: 'Port authority' },
    sameAs: ['https://ana.example/'],
  })
  expect((await desk.read(`/api/sections/${desk.section}/json-ld`)).body).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [{ name: 'The Ledger' }, { name: 'Harbour', item: `${site}/harbour` }],
  })
})

test('an address pattern that would not tell two pages apart is refused', async () => {
  const patch = (addresses: object) =>
    desk.room.rest('editor', 'POST', '/api/globals/site-settings', { addresses })
  expect((await patch({ story: '/stories' })).status).toBe(400)
  expect((await patch({ person: '/{section}/{slug}' })).status).toBe(400)
})

test('drafts are nowhere, whoever asks; what is withdrawn is gone', async () => {
  const draft = await desk.write()
  const withdrawn = await desk.live()
  await desk.move(withdrawn, 'withdraw', { comment: 'Wrong' })
  for (const path of ['?format=html', '?format=ninjs', '/metadata', '/json-ld']) {
    for (const who of ['public', 'editor'] as const) {
      expect((await desk.room.rest(who, 'GET', `/api/articles/${draft}${path}`)).status).toBe(404)
    }
    const gone = await desk.read(`/api/articles/${withdrawn}${path}`)
    expect([gone.status, gone.body.errors[0].data.code]).toEqual([410, 'gone'])
  }
})

test('an edit of a live story changes no format until it is published', async () => {
  const id = await desk.live({ headline: 'As it was' })
  await desk.patch(id, { headline: 'Quillback' })
  for (const format of ['html', 'markdown', 'text', 'ninjs']) {
    const { body } = await as(format, id)
    expect(JSON.stringify(body)).toContain('As it was')
    expect(JSON.stringify(body)).not.toContain('Quillback')
  }
  await desk.publish(id)
  expect((await as('text', id)).body).toContain('Quillback')
})
