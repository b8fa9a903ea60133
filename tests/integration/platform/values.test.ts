import { link, paragraph, richText, text } from '../../../src/text/richtext/nodes.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

const long = 'x'.repeat(200_000)

/** The path to the only value of some data. */
const pathIn = (data: object): string =>
  Object.entries(data)
    .map(([name, value]) => (typeof value === 'object' ? `${name}.${pathIn(value as object)}` : name))
    .join()

const raw = (path: string) => fetch(desk.room.base + path, { redirect: 'manual' })

const linked = (url: string) => richText([paragraph([link(url, 'a1', [text('here')])])])

describe('what was sent is stored as it is, or refused', () => {
  const refused: [string, Record<string, unknown>, string, string][] = [
    ['a number as the body', { body: 5 }, 'body', 'bad-rich-text'],
    ['a text as the body', { body: 'text' }, 'body', 'bad-rich-text'],
    ['an object as the body', { body: {} }, 'body', 'bad-rich-text'],
    [
      'a node that the editor does not know',
      { body: { root: { type: 'root', children: [{ type: 'script' }] } } },
      'body.root.children.0',
      'bad-rich-text',
    ],
    ...[
      { kicker: long },
      { headline: long },
      { slug: long },
      { language: long },
      { planning: { workingHeadline: long } },
      { seo: { title: long } },
      { seo: { canonicalUrl: `https://x.example/${long}` } },
      { leadImage: { caption: long } },
    ].map((data): [string, Record<string, unknown>, string, string] => {
      const path = pathIn(data)
      return [`a ${path} without an end, in a draft`, data, path, 'too-long']
    }),
    ['a topic without an end', { topics: ['a', long] }, 'topics.1', 'too-long'],
    ['a NUL', { headline: 'Fog\u0000 clears' }, 'headline', 'bad-text'],
    ['a NUL in the body', { body: bodyOf('Fog\u0000') }, 'body.root.children.0.children.0.text', 'bad-text'],
    ['half a character', { topics: ['a', '\uD83D'] }, 'topics.1', 'bad-text'],
    [
      'a script as a link',
      { body: linked('javascript:alert(1)') },
      'body.root.children.0.children.0.fields.url',
      'bad-address',
    ],
    [
      'a script as a source',
      { sources: [{ name: 'x', url: 'javascript:1' }] },
      'sources.0.url',
      'bad-address',
    ],
    [
      'a file as the canonical address',
      { seo: { canonicalUrl: 'file:///x' } },
      'seo.canonicalUrl',
      'bad-address',
    ],
    ['a day that there is none of', { embargoUntil: '2026-02-30' }, 'embargoUntil', 'bad-date'],
    ['a time without its zone', { embargoUntil: '2026-03-01T10:00' }, 'embargoUntil', 'bad-date'],
    [
      'a number with words behind it',
      { planning: { commissionedLength: '700 words' } },
      'planning.commissionedLength',
      'bad-number',
    ],
    ['perhaps', { breaking: 'maybe' }, 'breaking', 'bad-boolean'],
    ['no option', { corrections: [{ kind: 'x', text: 'y' }] }, 'corrections.0.kind', 'not-an-option'],
    ['no id', { section: 'harbour' }, 'section', 'bad-id'],
    ['a list for one value', { headline: ['a'] }, 'headline', 'wrong-shape'],
    ['one value for a list', { topics: 'a' }, 'topics', 'wrong-shape'],
  ]

  test.each(refused)('REST refuses %s', async (_words, data, path, code) => {
    const { body, status } = await desk.room.rest('author', 'POST', '/api/articles', {
      headline: 'Fog',
      ...data,
    })
    expect([status, body.errors[0].data]).toMatchObject([400, { code: 'bad-body', errors: [{ path, code }] }])
  })

  test.each(refused.filter(([words]) => !/list|option|perhaps|words/.test(words)))(
    'GraphQL refuses %s',
    async (_words, data, path) => {
      const query = 'mutation ($data: mutationArticleInput!) { createArticle(data: $data) { id } }'
      const { body } = await desk.room.graphql('author', query, { data: { headline: 'Fog', ...data } })
      const [{ extensions, message }] = body.errors
      const refusedBy =
        extensions?.data?.errors?.[0].path ?? /got invalid value|cannot represent/.exec(message)
      expect([path, 'got invalid value', 'cannot represent']).toContain(String(refusedBy))
    },
  )

  test('U+2028, marks and pairs come back as they were', async () => {
    const headline = 'Fog\u2028over the 👩‍👩‍👧 e\u0301 harbour'
    const { body } = await desk.room.rest('author', 'POST', '/api/articles', {
      headline,
      body: linked('/tides#now'),
    })
    const { body: read } = await desk.room.rest('author', 'GET', `/api/articles/${body.doc.id}?draft=true`)
    expect([read.headline, read.body.root.children[0].children[0].fields.url]).toEqual([
      headline,
      '/tides#now',
    ])
  })

  test('words on other routes are judged too, in REST and GraphQL', async () => {
    const id = await desk.write()
    const moved = await desk.move(id, 'submit', { comment: 'Fog\u0000' }, 'author')
    expect([moved.status, moved.body.errors[0].data]).toMatchObject([
      400,
      { code: 'bad-body', path: 'comment' },
    ])
    const { body } = await desk.room.graphql(
      'author',
      'mutation ($id: String!, $comment: String) { transitionArticle(id: $id, name: submit, comment: $comment) { id } }',
      { id, comment: '\u0001' },
    )
    expect(body.errors[0].extensions.data.errors).toMatchObject([{ path: 'comment', code: 'bad-text' }])
  })
})

describe('what was stored before stays, and harms nobody', () => {
  let id: string

  beforeAll(async () => {
    const { payload } = desk.room
    const data = {
      headline: 'An old story',
      section: desk.section,
      bylines: [{ person: desk.person }],
      body: linked('javascript:alert(1)'),
      sources: [{ name: 'Board', url: 'javascript:alert(2)' }],
    }
    id = String((await payload.create({ collection: 'articles', draft: true, data: data as never })).id)
  })

  test('its other fields can be changed by a form that sends all of it', async () => {
    const { body: whole } = await desk.room.rest('author', 'GET', `/api/articles/${id}?draft=true&depth=0`)
    const sent = { dek: 'Changed.', body: whole.body, sources: [{ name: 'New' }, ...whole.sources] }
    const { body, status } = await desk.room.rest('editor', 'PATCH', `/api/articles/${id}?draft=true`, sent)
    expect([status, body.doc?.dek, body.doc?.sources[1]?.url]).toEqual([
      200,
      'Changed.',
      'javascript:alert(2)',
    ])
    const worse = { sources: [{ name: 'Board', url: 'javascript:alert(3)' }] }
    expect((await desk.room.rest('editor', 'PATCH', `/api/articles/${id}?draft=true`, worse)).status).toBe(
      400,
    )
  })

  test('readers and machines get no such address', async () => {
    await desk.publish(id)
    const keys = await desk.room.giveKeys()
    expect(Object.keys(keys)).toContain('readerKey')
    for (const who of ['public', 'readerKey', 'previewKey'] as const) {
      const { body } = await desk.room.rest(who, 'GET', `/api/articles/${id}`)
      expect(JSON.stringify(body)).not.toContain('javascript:')
      expect(body.sources.map(({ url }: { url: unknown }) => url)).toContain('')
      const told = await desk.room.graphql(who, `{ Article(id: "${id}") { body sources { url } } }`)
      expect(JSON.stringify(told.body)).not.toContain('javascript:')
    }
    const { body } = await desk.room.rest('editor', 'GET', `/api/articles/${id}`)
    expect(JSON.stringify(body)).toContain('javascript:alert(2)')
  })
})

describe('what is asked is answered as it was asked, or refused', () => {
  test.each([
    ['where=abc', 'where'],
    ['where[or]=x', 'or'],
    ['where[and][]=x', 'and'],
    ['where[headline]=x', 'headline'],
    ['where[wordCount][greater_than]=many', 'wordCount'],
    ['where[publishedAt][greater_than]=soon', 'publishedAt'],
    ['where[publishedAt][less_than]=2026-02-30', 'publishedAt'],
    ['where[breaking][equals]=maybe', 'breaking'],
    ['where[publishedAt][exists]=perhaps', 'publishedAt'],
    ['where[section][equals]=harbour', 'section'],
    ['where[language][equals]=%01', 'language'],
  ])('by REST: %s', async (query, field) => {
    const path = `/api/articles?${query}`
    const [readers, staff] = [
      await desk.room.rest('public', 'GET', path),
      await desk.room.rest('editor', 'GET', path),
    ]
    expect([readers.status, staff.status]).toEqual([400, 400])
    expect(JSON.stringify(staff.body.errors[0].data)).toContain(`"${field}"`)
  })

  test.each([
    ['where: { wordCount: { equals: 1e300 } }', 'wordCount'],
    ['where: { language: { equals: "\\u0000" } }', 'language'],
    ['where: { section: { in: ["x"] } }', 'section'],
    ['limit: -1', 'limit'],
    ['page: 0', 'page'],
  ])('by GraphQL: %s', async (asked, field) => {
    const { body } = await desk.room.graphql('editor', `{ Articles(${asked}) { totalDocs } }`)
    expect(body.errors[0].extensions.data).toMatchObject({ code: 'filter-value-wrong', field })
  })

  test.each([
    '/api/articles/%ff',
    '/api/articles/%00',
    '/api/articles/by-slug/fog%00',
    '/api/media/file/%C0%80.jpg',
    '/api/articles?where[headline][equals]=%ff',
    '/api/articles?where[headline][equals]=a%00b',
    '/api/search?q=%E0%A4%A',
    '/docs/%ff',
    '/feeds/%zz.xml',
  ])('an address that is not well encoded: %s', async (path) => {
    const answer = await raw(path)
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'bad-encoding' }])
  })
})
