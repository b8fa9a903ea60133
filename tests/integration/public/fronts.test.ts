import { readFileSync } from 'node:fs'

import {
  block,
  heading,
  paragraph,
  richText,
  type RichTextNode,
  text,
} from '../../../src/text/richtext/nodes.ts'
import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'
import {
  type ParsedBlock,
  type ParsedStory,
  parseSectionFront,
  timeOfAge,
  writeSectionFront,
} from '../../helpers/sectionFrontText.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('fronts', () => {
  const ids: Record<string, string> = {}

  const live = { _status: 'published', stageNote: 'First day' } as const

  beforeAll(async () => {
    ids['person'] = await make('persons', { name: 'Ana Brod' })
    ids['city'] = await make('sections', { name: 'City' })
    ids['parks'] = await make('sections', { name: 'Parks', parent: ids['city'] })
    ids['sport'] = await make('sections', { name: 'Sport' })
    await make('sections', { name: 'Hidden', _status: 'draft' })
    for (const [number, section] of ['city', 'parks', 'city', 'sport'].entries()) {
      ids[`story${number}`] = await make('articles', {
        headline: `Story ${number}`,
        section: ids[section],
        bylines: [{ person: ids['person'] }],
        body: bodyOf(`Text ${number}.`),
        publishedAt: `2026-01-0${number + 1}T08:00:00.000Z`,
      })
    }
    ids['draft'] = await make('articles', { headline: 'Not yet', section: ids['city'], _status: 'draft' })
    await make('trending-items', {
      rank: 2,
      kicker: 'Study',
      headline: 'Farms',
      url: 'https://example.org/farms',
      datedAt: monthsAgo(8),
    })
    await make('trending-items', { rank: 1, kicker: 'Sport', story: ids['story3'] })
    await make('trending-items', {
      rank: 3,
      headline: 'Over',
      url: 'https://example.org/o',
      until: '2020-01-01T00:00:00.000Z',
    })
    await make('trending-items', {
      rank: 1,
      section: ids['city'],
      headline: 'City only',
      url: 'https://example.org/c',
    })
    await room.payload.update({
      collection: 'sections',
      id: ids['city'],
      data: {
        front: {
          pinned: [
            { story: ids['story0']!, headline: 'Pinned words' },
            { story: ids['draft'], headline: 'Words over a draft' },
          ],
          fill: 'newest-with-children',
          limit: 3,
        },
        ...live,
      },
    })
    await room.payload.updateGlobal({
      slug: 'site-settings',
      data: {
        siteName: 'The Test',
        siteUrl: 'https://test.example',
        footerNavigation: [{ label: 'About', url: '/about' }],
      },
    })
  })

  const monthsAgo = (months: number): string =>
    new Date(Date.now() - (months + 0.1) * 30.44 * 86_400_000).toISOString()

  const make = async (collection: 'sections' | 'persons' | 'articles' | 'trending-items', data: object) =>
    String((await room.payload.create({ collection, data: { ...live, ...data } as never })).id)

  const headlines = (body: any): string[] =>
    body.stories.map(({ headline }: { headline: string }) => headline)

  test('a section front: pinned first, then the newest of it and the sections below, live stories only', async () => {
    const { status, body } = await room.rest('public', 'GET', '/api/fronts/city')
    expect(status).toBe(200)
    expect(body.section).toMatchObject({ name: 'City', slug: 'city' })
    expect(headlines(body)).toEqual(['Pinned words', 'Story 2', 'Story 1'])
    expect(body.stories.map(({ isPinned }: any) => isPinned)).toEqual([true, false, false])
    expect(body.stories[0].bylines[0].person.name).toBe('Ana Brod')
    expect(body.stories[0].body).toBeUndefined()
    expect(body.site).toMatchObject({
      siteName: 'The Test',
      siteUrl: 'https://test.example',
      footerNavigation: [{ label: 'About', url: '/about' }],
    })
  })

  test('the trending list of a section, or the site’s when it has none, with ages in words', async () => {
    const city = await room.rest('public', 'GET', '/api/fronts/city')
    expect(city.body.trending.map(({ headline }: any) => headline)).toEqual(['City only'])
    const sport = await room.rest('public', 'GET', '/api/fronts/sport')
    expect(sport.body.trending).toMatchObject([
      { rank: 1, kicker: 'Sport', headline: 'Story 3', story: { slug: 'story-3' } },
      {
        rank: 2,
        kicker: 'Study',
        headline: 'Farms',
        url: 'https://example.org/farms',
        age: { words: '8 months ago' },
      },
    ])
    expect(sport.body.trending).toHaveLength(2)
  })

  test('what is written over a pinned story goes with it, for whoever does not see the story', async () => {
    await room.giveKeys()
    const wordsFor = async (who: Who) => {
      const { body } = await room.rest(who, 'GET', `/api/sections/${ids['city']}?depth=0`)
      return body.front.pinned.map(({ headline }: { headline: string }) => headline)
    }
    expect(await wordsFor('public')).toEqual(['Pinned words'])
    expect(await wordsFor('readerKey')).toEqual(['Pinned words'])
    expect(await wordsFor('editor')).toEqual(['Pinned words', 'Words over a draft'])
  })

  test('the home front shows the newest of all sections', async () => {
    const { body } = await room.rest('public', 'GET', '/api/fronts')
    expect(body.section).toBeNull()
    expect(headlines(body)).toEqual(['Story 3', 'Story 2', 'Story 1', 'Story 0'])
  })

  test('the texts come along when asked for, and limit is obeyed', async () => {
    const { body } = await room.rest('public', 'GET', '/api/fronts?body=true&limit=1')
    expect(body.stories).toHaveLength(1)
    expect(JSON.stringify(body.stories[0].body)).toContain('Text 3.')
  })

  test.each([
    ['/api/fronts/nowhere', 404, 'no-such-section'],
    ['/api/fronts/hidden', 404, 'no-such-section'],
    ['/api/fronts?limit=0', 400, 'limit-out-of-range'],
    ['/api/fronts?limit=many', 400, 'limit-out-of-range'],
    ['/api/fronts?limt=3', 400, 'unknown-parameter'],
    ['/api/fronts/harbour?body=yes', 400, 'bad-query'],
  ])('%s answers %i with a problem', async (path, status, code) => {
    const answer = await room.rest('public', 'GET', path)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect({ status: answer.status, ...answer.body }).toMatchObject({
      status,
      code,
      title: expect.any(String),
    })
  })
})

describe('a whole section front', () => {
  /* Any front of that shape can be held to the same: SECTION_FRONT_FILE=/path/to/front.txt npm test */
  const file =
    process.env['SECTION_FRONT_FILE'] ?? new URL('../../fixtures/section-front.txt', import.meta.url)
  const source = readFileSync(file, 'utf8').trimEnd()
  const parsed = parseSectionFront(source)

  const persons = new Map<string, string>()
  let section: { id: string; slug: string }
  let desk: string

  beforeAll(async () => {
    section = await live('sections', { name: parsed.stories[0]?.kicker })
    desk = (await live('persons', { name: 'The news desk', kinds: ['staff'] })).id
    for (const name of speakersIn(parsed.stories)) {
      persons.set(name, (await live('persons', { name, kinds: ['public-figure'] })).id)
    }
    for (const story of parsed.stories.toReversed()) await live('articles', articleOf(story))
    const now = new Date()
    for (const [index, { kicker, age, headline }] of parsed.trending.entries()) {
      await live('trending-items', {
        rank: index + 1,
        kicker,
        headline,
        section: section.id,
        url: `https://example.org/trending/${index + 1}`,
        datedAt: timeOfAge(age, now).toISOString(),
      })
    }
  })

  /** Writes a document as an editor does, and publishes it. */
  const live = async (slug: string, data: object) => {
    const made = await room.rest('editor', 'POST', `/api/${slug}`, data)
    expect([made.status, made.body.errors]).toEqual([201, undefined])
    const publish = `/api/${slug}/${made.body.doc.id}/transitions/publish-now`
    const moved = await room.rest('editor', 'POST', publish, { comment: 'The front as it was.' })
    expect(moved.body).toMatchObject({ doc: { stage: 'published' } })
    return moved.body.doc
  }

  const speakersIn = (stories: readonly ParsedStory[]): string[] => [
    ...new Set(stories.flatMap(({ blocks }) => blocks.flatMap((one) => speakerOf(one) ?? []))),
  ]

  const speakerOf = (parsedBlock: ParsedBlock): string | undefined =>
    parsedBlock.kind === 'quote' ? parsedBlock.speaker : undefined

  const articleOf = ({ kicker, headline, dek, blocks, sources }: ParsedStory) => ({
    kicker,
    headline,
    ...(dek !== undefined && { dek }),
    section: section.id,
    bylines: [{ person: desk, role: 'editor' }],
    sources: sources.map((name) => ({ name })),
    body: richText(blocks.map(nodeOf)),
  })

  const nodeOf = (parsedBlock: ParsedBlock, index: number): RichTextNode => {
    if (parsedBlock.kind === 'heading') return heading('h2', [text(parsedBlock.text)])
    if (parsedBlock.kind === 'paragraph') return paragraph([text(parsedBlock.text)])
    const speaker = persons.get(speakerOf(parsedBlock) ?? '')
    const id = index.toString(16).padStart(24, '0')
    return block('quote', id, {
      text: parsedBlock.text,
      display: 'block',
      ...(speaker !== undefined && { speaker }),
    })
  }

  const front = () => room.rest('public', 'GET', `/api/fronts/${section.slug}?body=true&limit=50`)

  test('the public reads the whole front back: every story in order, every word, the trending list', async () => {
    const { status, body } = await front()
    expect(status).toBe(200)
    expect(body.stories).toHaveLength(parsed.stories.length)
    expect(body.trending).toHaveLength(parsed.trending.length)
    expect(writeSectionFront(body)).toBe(source)
  })

  test('every part of the source found a place of its own', () => {
    expect(parsed.stories.length).toBeGreaterThan(1)
    expect(parsed.trending.length).toBeGreaterThan(1)
    const kinds = parsed.stories.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))
    expect(new Set(kinds)).toEqual(new Set(['paragraph', 'heading', 'quote']))
    expect(parsed.stories.some(({ dek }) => dek !== undefined)).toBe(true)
    expect(parsed.stories.some(({ sources }) => sources.length > 0)).toBe(true)
    expect(speakersIn(parsed.stories).length).toBeGreaterThan(1)
  })

  test('a story says whom it quotes and what it cites, and a person where they are quoted', async () => {
    const { body } = await room.rest('public', 'GET', '/api/articles?limit=50&depth=0')
    const cited = (headline: string) =>
      body.docs.find((doc: { headline: string }) => doc.headline === headline)
    for (const { headline, blocks, sources } of parsed.stories) {
      const story = cited(headline)
      const said = blocks.filter(({ kind }) => kind === 'quote')
      expect(story.sources.map(({ name }: { name: string }) => name)).toEqual(sources)
      expect(story.quotes.map((quote: any) => [quote.text, quote.speaker])).toEqual(
        said.map((quote) => [quote.text, persons.get(speakerOf(quote) ?? '') ?? null]),
      )
    }
    for (const [name, id] of persons) {
      const person = await room.rest('public', 'GET', `/api/persons/${id}?depth=1`)
      const headlines = person.body.quotesBy.docs.map((story: { headline: string }) => story.headline)
      const expected = parsed.stories.filter(({ blocks }) => blocks.some((one) => speakerOf(one) === name))
      expect(headlines.toSorted()).toEqual(expected.map(({ headline }) => headline).toSorted())
    }
  })
})
