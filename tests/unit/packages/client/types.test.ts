import { type Article, createClient, type RichText } from '../../../../packages/client/src/client.ts'

/*
 * What the client’s types say, which `npm run check` verifies: an `@ts-expect-error` that is not needed is an error. The
 * requests are made, too, of a newsroom that has nothing.
 */

const nothing: typeof fetch = () =>
  Promise.resolve(Response.json({ docs: [], totalDocs: 0, nextCursor: null }))
const desk = createClient({ baseUrl: 'https://desk.example.org', fetch: nothing })
const withKey = createClient({ baseUrl: 'https://desk.example.org', fetch: nothing, key: 'k' })

test('relations are documents or null, as far as they are followed, and ids with depth 0', async () => {
  const [story] = (await desk.articles.find()).docs
  story?.section?.name satisfies string | undefined
  story?.bylines[0]?.person?.name satisfies string | undefined
  story?.bylines[0]?.person?.portrait satisfies string | null | undefined
  const [flat] = (await desk.articles.find({ depth: 0 })).docs
  flat?.section satisfies string | null | undefined
  expect([story, flat]).toEqual([undefined, undefined])
  // @ts-expect-error an id has no name
  flat?.section?.name satisfies string | undefined
})

test('with depth 2, what they lead to is followed too', async () => {
  const [deep] = (await desk.articles.find({ depth: 2 })).docs
  deep?.bylines[0]?.person?.portrait?.alt satisfies string | undefined
  expect(deep).toBeUndefined()
})

test('what is not selected is not there', async () => {
  const [some] = (await desk.articles.find({ select: { headline: true, section: true }, depth: 0 })).docs
  some?.headline satisfies string | null | undefined
  some?.id satisfies string | undefined
  // @ts-expect-error it was not selected
  some?.dek satisfies string | null | undefined
  const [rest] = (await desk.articles.find({ select: { body: false } })).docs
  rest?.dek satisfies string | null | undefined
  // @ts-expect-error it was left out
  rest?.body satisfies object | null | undefined
  // @ts-expect-error a story has no such member
  expect((await desk.articles.find({ select: { headlin: true } })).docs).toEqual([])
})

test('the public may ask for what the newsroom answers to the public', async () => {
  await desk.articles.find({ where: { 'section.slug': { equals: 'harbour' }, breaking: { equals: true } } })
  await desk.articles.find({
    where: { or: [{ publishedAt: { greater_than: new Date(0) } }] },
    sort: '-publishedAt',
  })
  await desk.persons.count({ where: { kinds: { in: ['staff'] } } })
  // @ts-expect-error words are found by the search
  await desk.articles.find({ where: { headline: { like: 'gates' } } })
  // @ts-expect-error nobody sorts by this
  await desk.articles.find({ sort: 'wordCount' })
  // @ts-expect-error no person is of this kind
  await desk.persons.find({ where: { kinds: { in: ['friend'] } } })
  // @ts-expect-error drafts are for keys
  await desk.articles.find({ draft: true })
  const all = withKey.articles.walk({ where: { headline: { like: 'gates' } }, sort: 'wordCount', limit: 5 })
  expect(await Promise.all([withKey.articles.find({ draft: true }), all.next()])).toMatchObject([
    { docs: [] },
    { done: true },
  ])
})

/** As a front end draws a text: what a node has follows from its type. */
const wordsOf = (body: RichText): string =>
  body.root.children
    .map((node) => {
      if (node.type === 'heading') return `${node.tag}:`
      if (node.type === 'block')
        return node.fields.blockType === 'quote' ? node.fields.text : node.fields.blockType
      if (node.type === 'paragraph')
        return node.children.map((each) => (each.type === 'text' ? each.text : each.type)).join('')
      return node.type
    })
    .join(' ')

test('a text’s nodes are known by their type', () => {
  const line = { version: 1, direction: null, format: '', indent: 0 } as const
  const text = {
    type: 'text',
    version: 1,
    text: 'The gates close.',
    format: 0,
    detail: 0,
    mode: 'normal',
    style: '',
  } as const
  const body: NonNullable<Article['body']> = {
    root: {
      ...line,
      type: 'root',
      children: [
        { ...line, type: 'paragraph', children: [text] },
        { type: 'horizontalrule', version: 1 },
      ],
    },
  }
  expect(wordsOf(body)).toBe('The gates close. horizontalrule')
})
