import { pictureFile } from '../helpers/matrixPicture.ts'
import { bodyOf, type Newsroom, openTestNewsroom } from '../helpers/newsroom.ts'

/** A word that stands in every text that is not public, and in nothing else. */
const canary = 'Xenotope'
const upTo = ['draft', 'in_review', 'approved', 'scheduled'] as const
const kinds = ['articles', 'sections', 'persons', 'trending-items', 'media', 'users'] as const

type Slug = (typeof kinds)[number]
type Media = { id: string; url: string; sizes: string[] }

let room: Newsroom
let shown: { section: string; person: string; story: string; trending: string; withdrawn: string }
/** Ids of everything that is not public. */
const hidden: Record<Slug, string[]> = {
  articles: [],
  sections: [],
  persons: [],
  'trending-items': [],
  media: [],
  users: [],
}
/** Answers that were looked through. */
let looked = 0

beforeAll(async () => {
  room = await openTestNewsroom()
  shown = await fill()
})

afterAll(async () => {
  process.stdout.write(`Leaks: ${looked} public answers looked through.\n`)
  await room.close()
})

const make = async (collection: Slug, data: object): Promise<string> => {
  const { id } = await room.payload.create({ collection: collection as 'articles', data: data as never, draft: true })
  return String(id)
}

const write = (collection: Slug, id: string, data: object) =>
  room.payload.update({ collection: collection as 'articles', id, data: data as never })

const walk = async (collection: Slug, id: string, stages: readonly string[]): Promise<string> => {
  const at = new Date(Date.now() + 3_600_000).toISOString()
  for (const stage of stages) {
    await write(collection, id, { stage, stageNote: `${canary} note`, ...(stage === 'scheduled' && { plannedFor: at }) })
  }
  return id
}

const addMedia = async (name: string): Promise<Media> => {
  const data = { alt: `${name} alt`, caption: `${name} caption`, rightsNote: `${canary} rights` }
  const doc = await room.payload.create({ collection: 'media', data, file: await pictureFile(name) })
  const sizes = Object.values(doc.sizes ?? {}).flatMap((size) => (size?.url ? [size.url] : []))
  return { id: String(doc.id), url: String(doc.url), sizes }
}

const storyOf = (text: string, more: object = {}) => ({
  headline: `${text} headline`,
  kicker: text,
  dek: `${text} dek`,
  topics: [text],
  body: bodyOf(`${text} body.`),
  seo: { title: text, socialDescription: text },
  sources: [{ name: text }],
  createdBy: room.ids.author,
  ...more,
})

/** What the public may see, with corrections pending over all of it and unpublished neighbours linked from it. */
const fill = async () => {
  for (const id of Object.values(room.ids)) await room.payload.update({ collection: 'users', id, data: { name: canary } })
  hidden.users.push(...Object.values(room.ids))
  const picture = await addMedia('open')
  const secret = await addMedia(canary.toLowerCase())
  hidden.media.push(secret.id)
  const section = await walk('sections', await make('sections', { name: 'Harbour' }), ['published'])
  const person = await walk('persons', await make('persons', { name: 'Ida', portrait: picture.id }), ['published'])
  const ghost = await make('persons', { name: canary, biography: canary, portrait: secret.id })
  const cellar = await make('sections', { name: canary, description: canary, parent: section })
  hidden.persons.push(ghost)
  hidden.sections.push(cellar)
  for (const stage of upTo) {
    const links = { section, bylines: [{ person }], leadImage: { image: secret.id } }
    const id = await make('articles', storyOf(canary, links))
    hidden.articles.push(await walk('articles', id, upTo.slice(1, upTo.indexOf(stage) + 1)))
  }
  const [first] = hidden.articles
  const links = { section, bylines: [{ person }, { person: ghost }], leadImage: { image: picture.id }, translationOf: first }
  const story = await walk('articles', await make('articles', storyOf('Open', links)), ['published'])
  const withdrawn = await walk('articles', await make('articles', storyOf(canary, { section, bylines: [{ person }] })), [
    'published',
    'withdrawn',
  ])
  hidden.articles.push(withdrawn)
  const pinned = [{ story: first, headline: 'Pinned' }, { story }]
  await walk('sections', section, [])
  await write('sections', section, { front: { pinned: [{ story: first }, { story }] } })
  await walk('sections', section, ['in_review', 'approved', 'published'])
  await room.payload.updateGlobal({ slug: 'site-settings', data: { siteName: 'Open', front: { pinned } } as never })
  const open = await make('trending-items', { headline: 'Open', url: 'https://example.org/open', story, section })
  const trending = await walk('trending-items', open, ['published'])
  const bare = await make('trending-items', { story: first, url: 'https://example.org/bare' })
  await walk('trending-items', bare, ['published'])
  hidden['trending-items'].push(await make('trending-items', { headline: canary, kicker: canary, story: first, section }))
  await write('articles', story, storyOf(canary, { leadImage: { image: secret.id } }))
  await write('sections', section, { name: canary, description: canary })
  await write('persons', person, { name: canary, biography: canary, portrait: secret.id })
  await write('trending-items', trending, { headline: canary, kicker: canary })
  return { section, person, story, trending, withdrawn }
}

/** Reads as the public, and looks for the canary in all that comes back, headers too. */
const read = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(room.base + path, init)
  const text = `${await response.text()} ${JSON.stringify([...response.headers])}`
  looked += 1
  return { status: response.status, text, leaks: text.toLowerCase().includes(canary.toLowerCase()) }
}

const leaking = async (paths: readonly string[]): Promise<string[]> => {
  const found: string[] = []
  for (const path of paths) {
    const { leaks, status } = await read(path)
    if (leaks) found.push(`${status} ${path}`)
  }
  return found
}

const ask = async (query: string) => {
  const headers = { 'Content-Type': 'application/json' }
  return read('/api/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) })
}

const allIds = (slug: Slug): string[] => {
  const { section, person, story, trending, withdrawn } = shown
  const live = { articles: [story, withdrawn], sections: [section], persons: [person], 'trending-items': [trending] }
  return [...(slug in live ? live[slug as keyof typeof live] : []), ...hidden[slug]]
}

test('the canaries are there to be found by the newsroom', async () => {
  for (const slug of ['articles', 'sections', 'persons', 'trending-items'] as const) {
    const { body } = await room.rest('editor', 'GET', `/api/${slug}?draft=true&depth=0`)
    expect(JSON.stringify(body)).toContain(canary)
  }
  expect((await read('/api/articles?depth=2')).text).toContain('Open headline')
})

describe('over REST', () => {
  const variants = ['', 'draft=true', 'draft=false', 'trash=true', 'showHiddenFields=true', 'locale=all', 'populate[users][email]=true']

  test.each(kinds)('no list of %s tells what is not public, at any depth', async (slug) => {
    const depths = [0, 1, 2, 3, 4, 5, 99].map((depth) => `/api/${slug}?depth=${depth}&draft=true&limit=100`)
    const selects = ['stageNote', 'createdBy', 'stageBy', 'plannedFor', 'mediaUsed', 'origin', 'rightsNote', 'body']
    const paths = [
      ...depths,
      ...variants.map((variant) => `/api/${slug}?${variant}&limit=100&depth=3`),
      ...selects.map((field) => `/api/${slug}?select[${field}]=true&depth=2&draft=true`),
      `/api/${slug}?populate[articles][body]=true&populate[articles][stageNote]=true&depth=4`,
      `/api/${slug}?joins[storiesBy][limit]=50&joins[storiesAbout][where][stage][equals]=draft&joins[editors][limit]=9&depth=3`,
      `/api/${slug}?joins[storiesBy][where][_status][equals]=draft&draft=true&depth=5`,
      `/api/${slug}/versions?limit=100&depth=2`,
      `/api/${slug}/count?draft=true`,
    ]
    expect(await leaking(paths)).toEqual([])
  })

  test.each(kinds)('what is not public of %s is not there by its id, nor its versions, moves or rights', async (slug) => {
    const { body } = await room.rest('editor', 'GET', `/api/${slug}/versions?limit=100&depth=0`)
    const versions = ((body.docs ?? []) as { id: string }[]).map(({ id }) => id)
    const paths = allIds(slug).flatMap((id) => [
      ...variants.map((variant) => `/api/${slug}/${id}?depth=5&${variant}`),
      `/api/${slug}/${id}/transitions`,
      `/api/${slug}/access/${id}`,
    ])
    expect(await leaking([...paths, ...versions.map((id) => `/api/${slug}/versions/${id}`)])).toEqual([])
    for (const id of hidden[slug]) {
      expect([403, 404]).toContain((await read(`/api/${slug}/${id}?draft=true`)).status)
      expect((await read(`/api/${slug}/${id}/transitions`)).status).not.toBe(200)
    }
    for (const id of versions) expect((await read(`/api/${slug}/versions/${id}`)).status).not.toBe(200)
  })

  const questions = [
    'where[headline][like]=',
    'where[version.headline][like]=',
    'where[stageNote][like]=',
    'where[createdBy.email][like]=',
    'where[createdBy.name][like]=',
    'where[stageBy.name][like]=',
    'where[mediaUsed.rightsNote][like]=',
    'where[leadImage.image.rightsNote][like]=',
    'where[translationOf.headline][like]=',
    'where[bylines.person.biography][like]=',
    'where[section.description][like]=',
    'where[or][0][origin.key][like]=',
  ]

  test.each(questions)('the question %s is answered alike for a word that is hidden and one that is nowhere', async (question) => {
    const answers = await Promise.all([canary, 'Zyzzyva'].map((word) => read(`/api/articles?${question}${word}&draft=true`)))
    const [found, missed] = answers.map(({ status, text }) => ({ status, total: /"totalDocs":(\d+)/.exec(text)?.[1] }))
    expect(found).toEqual(missed)
    const counts = await Promise.all([canary, 'Zyzzyva'].map((word) => read(`/api/articles/count?${question}${word}`)))
    expect(counts[0]?.text.split(' ')[0]).toEqual(counts[1]?.text.split(' ')[0])
  })

  test('sorting, counting and asking by POST show nothing more', async () => {
    const sorts = ['stageNote', 'createdBy.email', '-plannedFor', 'translationOf.headline', '-stageAt']
    expect(await leaking(sorts.map((sort) => `/api/articles?sort=${sort}&draft=true`))).toEqual([])
    const count = await read('/api/articles/count?draft=true')
    expect(count.text).toContain('"totalDocs":1')
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', 'X-Payload-HTTP-Method-Override': 'GET' }
    for (const body of ['draft=true&depth=5&limit=100', 'limit=0&pagination=false&draft=true']) {
      expect(await read('/api/articles', { method: 'POST', headers, body })).toMatchObject({ leaks: false })
    }
  })

  test('fronts, globals and the account routes tell nothing', async () => {
    const paths = [
      '/api/fronts',
      '/api/fronts?body=true&limit=50',
      '/api/fronts/harbour',
      '/api/fronts/harbour?body=true&draft=true',
      '/api/globals/site-settings?depth=5&draft=true',
      '/api/globals/site-settings/versions',
      '/api/access',
      '/api/users/me',
      '/api/users/init',
      '/api/payload-locked-documents',
      '/api/payload-preferences',
    ]
    expect(await leaking(paths)).toEqual([])
  })
})

describe('over GraphQL', () => {
  const doc = 'id headline dek kicker stage stageNote topics section { name description } createdBy { name email }'
  const story = `${doc} stageBy { name } mediaUsed { url rightsNote } leadImage { image { url rightsNote } }
    translationOf { headline body } bylines { person { name biography portrait { url } } }`
  const joins = `storiesBy(limit: 50) { docs { headline stageNote } } storiesAbout { docs { headline } } quotesBy { docs { headline } }`

  const queries = [
    `{ Articles(draft: true, limit: 100) { totalDocs docs { ${story} } } }`,
    `{ Articles(where: { _status: { equals: draft } }, draft: true) { docs { ${story} } } }`,
    `{ Persons(draft: true) { docs { name biography ${joins} } } }`,
    `{ Persons { docs { storiesBy(where: { stage: { equals: draft } }) { docs { ${doc} } } } } }`,
    '{ Sections(draft: true) { docs { name description parent { name } editors { docs { name email } } front { pinned { story { headline dek } } } } } }',
    '{ TrendingItems(draft: true) { docs { headline kicker story { headline body } section { name } createdBy { name } } } }',
    '{ allMedia(draft: true) { docs { alt caption rightsNote url createdBy { name } } } }',
    '{ SiteSetting(draft: true) { siteName front { pinned { story { headline dek kicker } } } } }',
    '{ Users { docs { name email } } }',
    '{ versionsArticles { docs { version { headline stageNote } } } }',
    '{ versionsPersons { docs { version { name } } } }',
    '{ versionsSections { docs { version { name } } } }',
    '{ versionsTrendingItems { docs { version { headline } } } }',
    '{ PayloadLockedDocuments { docs { id } } }',
    '{ meUser { user { name email } } }',
  ]

  test.each(queries)('%s', async (query) => {
    expect(await ask(query)).toMatchObject({ leaks: false, text: expect.not.stringContaining('Cannot query field') })
  })

  test('nothing hidden by its id', async () => {
    for (const id of [...hidden.articles, shown.story]) {
      const { leaks } = await ask(`{ Article(id: "${id}", draft: true) { ${story} } docAccessArticle(id: "${id}") { create { permission } } }`)
      expect(leaks).toBe(false)
      const offers = await ask(`{ articleTransitions(id: "${id}") { stage transitions { name allowed } } }`)
      if (id !== shown.story) expect(offers.text).toContain('"articleTransitions":null')
    }
    for (const id of hidden.persons) expect((await ask(`{ Person(id: "${id}", draft: true) { name } }`)).leaks).toBe(false)
  })
})

describe('files', () => {
  const open = async ({ url, sizes }: Media): Promise<number[]> => {
    const answers = await Promise.all([url, ...sizes].map((path) => fetch(room.base + path)))
    return [...new Set(answers.map(({ status }) => status))]
  }
  const move = (id: string, name: string) =>
    room.rest('editor', 'POST', `/api/articles/${id}/transitions/${name}`, { comment: 'A good reason' })

  test('of a story are read when it is out, and not before, nor after it was withdrawn', async () => {
    const picture = await addMedia('ferry')
    const portrait = await addMedia('portrait')
    const text = storyOf('Ferry', { section: shown.section, bylines: [{ person: shown.person }] })
    const id = await make('articles', { ...text, leadImage: { image: picture.id } })
    expect(await open(picture)).not.toContain(200)
    await walk('articles', id, ['in_review', 'approved'])
    expect(await open(picture)).not.toContain(200)
    expect((await move(id, 'publish')).status).toBe(200)
    expect(await open(picture)).toEqual([200])
    await write('articles', id, { leadImage: { image: portrait.id } })
    expect(await open(portrait)).not.toContain(200)
    expect(await open(picture)).toEqual([200])
    expect((await move(id, 'publish-now')).status).toBe(200)
    expect(await open(portrait)).toEqual([200])
    expect(await open(picture)).not.toContain(200)
    expect((await move(id, 'withdraw')).status).toBe(200)
    expect(await open(portrait)).not.toContain(200)
    expect((await move(id, 'reinstate')).status).toBe(200)
    expect(await open(portrait)).toEqual([200])
    await move(id, 'withdraw')
  })

  test('that two stories show stay open until both are gone', async () => {
    const picture = await addMedia('shared')
    const common = { section: shown.section, bylines: [{ person: shown.person }], leadImage: { image: picture.id } }
    const one = await walk('articles', await make('articles', storyOf('One', common)), ['published'])
    const other = await walk('articles', await make('articles', storyOf('Other', common)), ['published'])
    await move(one, 'withdraw')
    expect(await open(picture)).toEqual([200])
    await move(other, 'withdraw')
    expect(await open(picture)).not.toContain(200)
  })

  test('are not reached by another spelling of their address', async () => {
    const { url } = await addMedia('walled')
    const name = url.split('/').at(-1) ?? ''
    const spellings = [`/media/${name}`, `/api/media/file/./${name}`, `/api/media/file/%2e%2e/media/${name}`, `${url}?prefix=`, `/api//media/file/${name}`]
    for (const path of [url, ...spellings]) expect((await fetch(room.base + path)).status).not.toBe(200)
  })
})
