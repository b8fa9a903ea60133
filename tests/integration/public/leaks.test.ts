import {
  addMedia,
  canary,
  type Canaries,
  hideCanaries,
  kinds,
  makeDraft,
  type Picture,
  type Slug,
  storyOf,
  walkTo,
  write,
} from '../../helpers/canaries.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom
let canaries: Canaries
/** Answers that were looked through. */
let looked = 0

beforeAll(async () => {
  room = await openTestNewsroom()
  canaries = await hideCanaries(room)
})

afterAll(async () => {
  process.stdout.write(`Leaks: ${looked} public answers looked through.\n`)
  await room.close()
})

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
  const { section, person, story, trending } = canaries.shown
  const live: Partial<Record<Slug, string>> = {
    articles: story,
    sections: section,
    persons: person,
    'trending-items': trending,
  }
  return [live[slug] ?? [], canaries.hidden[slug]].flat()
}

test('the canaries are there to be found by the newsroom', async () => {
  for (const slug of ['articles', 'sections', 'persons', 'trending-items'] as const) {
    const { body } = await room.rest('editor', 'GET', `/api/${slug}?draft=true&depth=0`)
    expect(JSON.stringify(body)).toContain(canary)
  }
  expect((await read('/api/articles?depth=2')).text).toContain('Open headline')
})

describe('over REST', () => {
  const variants = [
    '',
    'draft=true',
    'draft=false',
    'trash=true',
    'showHiddenFields=true',
    'locale=all',
    'populate[users][email]=true',
  ]

  test.each(kinds)('no list of %s tells what is not public, at any depth', async (slug) => {
    const depths = [0, 1, 2, 3, 4, 5, 99].map((depth) => `/api/${slug}?depth=${depth}&draft=true&limit=100`)
    const selects = [
      'stageNote',
      'createdBy',
      'stageBy',
      'plannedFor',
      'mediaUsed',
      'origin',
      'rightsNote',
      'body',
    ]
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

  test.each(kinds)(
    'what is not public of %s is not there by its id, nor its versions, moves or rights',
    async (slug) => {
      const { body } = await room.rest('editor', 'GET', `/api/${slug}/versions?limit=100&depth=0`)
      const versions = ((body.docs ?? []) as { id: string }[]).map(({ id }) => id)
      const paths = allIds(slug).flatMap((id) => [
        ...variants.map((variant) => `/api/${slug}/${id}?depth=5&${variant}`),
        `/api/${slug}/${id}/transitions`,
        `/api/${slug}/access/${id}`,
      ])
      expect(await leaking([...paths, ...versions.map((id) => `/api/${slug}/versions/${id}`)])).toEqual([])
      for (const id of canaries.hidden[slug]) {
        expect([403, 404, 410]).toContain((await read(`/api/${slug}/${id}?draft=true`)).status)
        expect((await read(`/api/${slug}/${id}/transitions`)).status).not.toBe(200)
      }
      for (const id of versions) expect((await read(`/api/${slug}/versions/${id}`)).status).not.toBe(200)
    },
  )

  test('no format, feed or sitemap tells what is not public', async () => {
    const formats = [
      '?format=html',
      '?format=markdown',
      '?format=text',
      '?format=ninjs',
      '/metadata',
      '/json-ld',
    ]
    const ofOne = (['articles', 'sections', 'persons'] as const).flatMap((slug) =>
      allIds(slug).flatMap((id) => formats.map((format) => `/api/${slug}/${id}${format}`)),
    )
    const feeds = ['', '/sections/harbour', '/persons/ida', `/topics/${canary}`].flatMap((of) =>
      ['rss.xml', 'atom.xml', 'feed.json'].map((file) => `/feeds${of}/${file}`),
    )
    const maps = ['/sitemap.xml', '/news-sitemap.xml', '/sitemaps/stories-1.xml', '/sitemaps/persons-1.xml']
    const siteUrl = 'https://open.example.org'
    const feedSettings = { siteUrl, feeds: { text: 'full' as const } }
    await room.payload.updateGlobal({ slug: 'site-settings', data: feedSettings })
    expect(await leaking([...ofOne, ...maps, ...feeds.filter((path) => !path.includes(canary))])).toEqual([])
    for (const path of feeds.filter((one) => one.includes(canary)))
      expect((await read(path)).status).toBe(404)
    expect((await read('/feeds/rss.xml')).text).toContain('Open headline')
    expect((await read('/sitemaps/stories-1.xml')).text).toContain(siteUrl)
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
    'where[mentions.biography][like]=',
    'where[mentions][contains][biography][like]=',
    'where[bylines][contains][person.biography][like]=',
    'where[bylines__person__biography][like]=',
    'where[section.description][like]=',
    'where[section.front.pinned.story.headline][like]=',
    'where[or][0][origin.key][like]=',
  ]

  test.each(questions)(
    'the question %s is answered alike for a word that is hidden and one that is nowhere',
    async (question) => {
      const answers = await Promise.all(
        [canary, 'Zyzzyva'].map((word) => read(`/api/articles?${question}${word}&draft=true`)),
      )
      const [found, missed] = answers.map(({ status, text }) => ({
        status,
        total: /"totalDocs":(\d+)/.exec(text)?.[1],
      }))
      expect(found).toEqual(missed)
      const counts = await Promise.all(
        [canary, 'Zyzzyva'].map((word) => read(`/api/articles/count?${question}${word}`)),
      )
      expect(counts[0]?.text.split(' ')[0]).toEqual(counts[1]?.text.split(' ')[0])
    },
  )

  const roundabout = [
    'persons?where[storiesBy][contains][headline][like]=',
    'persons?where[storiesBy.headline][like]=',
    'persons?where[storiesAbout.bylines.person.biography][like]=',
    'persons?joins[storiesBy][where][mentions][contains][biography][like]=',
    'persons?joins[storiesBy][where][bylines.person.biography][like]=',
    'persons?joins[storiesBy][where][or][0][bylines.person.biography][like]=',
    'sections?where[front.pinned.story.headline][like]=',
    'sections?where[and][0][or][0][front.pinned.story.headline][like]=',
    'sections?where[editors][contains][email][like]=',
    'sections?where[editors.name][like]=',
    'trending-items?where[story.headline][like]=',
    'trending-items?where[story.bylines.person.biography][like]=',
    'media?where[createdBy.name][like]=',
  ]

  test.each(roundabout)('nor does /api/%s tell one from the other', async (question) => {
    const answers = await Promise.all(
      [canary, 'Zyzzyva'].map(async (word) => {
        const { status, text } = await read(`/api/${question}${word}&depth=0`)
        return { status, text: text.slice(0, text.lastIndexOf(' [[')) }
      }),
    )
    const { status, text = '' } = answers[0] ?? {}
    expect({ status, text: text.replaceAll(canary, 'Zyzzyva') }).toEqual(answers[1])
  })

  test('sorting, counting and asking by POST show nothing more', async () => {
    const sorts = ['stageNote', 'createdBy.email', '-plannedFor', 'translationOf.headline', '-stageAt']
    expect(await leaking(sorts.map((sort) => `/api/articles?sort=${sort}&draft=true`))).toEqual([])
    const count = await read('/api/articles/count?draft=true')
    expect(count.text).toContain('"totalDocs":1')
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Payload-HTTP-Method-Override': 'GET',
    }
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
      '/api/payload-preferences',
    ]
    expect(await leaking(paths)).toEqual([])
  })
})

describe('over GraphQL', () => {
  const doc =
    'id headline dek kicker stage stageNote topics section { name description } createdBy { name email }'
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
    '{ meUser { user { name email } } }',
  ]

  /** The query ran, and told nothing. */
  const harmless = { leaks: false, text: expect.stringContaining('"data":') as string }

  test.each(queries)('%s', async (query) => {
    expect(await ask(query)).toMatchObject(harmless)
  })

  test('nothing hidden by its id', async () => {
    const { hidden, shown } = canaries
    for (const id of [...hidden.articles, shown.story]) {
      expect(await ask(`{ Article(id: "${id}", draft: true) { ${story} } }`)).toMatchObject(harmless)
    }
    for (const id of hidden.articles) {
      const { text } = await ask(`{ articleTransitions(id: "${id}") { stage transitions { name allowed } } }`)
      expect(text).toContain('"articleTransitions":null')
    }
    for (const id of hidden.persons) {
      expect(await ask(`{ Person(id: "${id}", draft: true) { name } }`)).toMatchObject(harmless)
    }
  })
})

describe('files', () => {
  const open = async ({ urls }: Picture): Promise<number[]> => {
    const answers = await Promise.all(urls.map((path) => fetch(room.base + path)))
    return [...new Set(answers.map(({ status }) => status))]
  }
  const move = (id: string, name: string) =>
    room.rest('editor', 'POST', `/api/articles/${id}/transitions/${name}`, { comment: 'A good reason' })

  test('of a story are read when it is out, and not before, nor after it was withdrawn', async () => {
    const picture = await addMedia(room, 'ferry')
    const portrait = await addMedia(room, 'portrait')
    const text = storyOf(room, 'Ferry', {
      section: canaries.shown.section,
      bylines: [{ person: canaries.shown.person }],
    })
    const id = await makeDraft(room, 'articles', { ...text, leadImage: { image: picture.id } })
    expect(await open(picture)).not.toContain(200)
    await walkTo(room, 'articles', [id, 'in_review', 'approved'])
    expect(await open(picture)).not.toContain(200)
    expect((await move(id, 'publish')).status).toBe(200)
    expect(await open(picture)).toEqual([200])
    await write(room, 'articles', [id, { leadImage: { image: portrait.id } }])
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
    const picture = await addMedia(room, 'shared')
    const common = {
      section: canaries.shown.section,
      bylines: [{ person: canaries.shown.person }],
      leadImage: { image: picture.id },
    }
    const one = await walkTo(room, 'articles', [
      await makeDraft(room, 'articles', storyOf(room, 'One', common)),
      'published',
    ])
    const other = await walkTo(room, 'articles', [
      await makeDraft(room, 'articles', storyOf(room, 'Other', common)),
      'published',
    ])
    await move(one, 'withdraw')
    expect(await open(picture)).toEqual([200])
    await move(other, 'withdraw')
    expect(await open(picture)).not.toContain(200)
  })

  test('are not reached by another spelling of their address', async () => {
    const { urls } = await addMedia(room, 'walled')
    const [url = ''] = urls
    const name = url.split('/').at(-1) ?? ''
    const spellings = [
      `/media/${name}`,
      `/api/media/file/./${name}`,
      `/api/media/file/%2e%2e/media/${name}`,
      `${url}?prefix=`,
      `/api//media/file/${name}`,
    ]
    for (const path of [url, ...spellings]) expect((await fetch(room.base + path)).status).not.toBe(200)
  })
})
