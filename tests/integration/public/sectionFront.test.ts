import { readFileSync } from 'node:fs'

import {
  block,
  heading,
  paragraph,
  richText,
  type RichTextNode,
  text,
} from '../../../src/text/richtext/nodes.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'
import {
  type ParsedBlock,
  type ParsedStory,
  parseSectionFront,
  timeOfAge,
  writeSectionFront,
} from '../../helpers/sectionFrontText.ts'

/* Any front of that shape can be held to the same: SECTION_FRONT_FILE=/path/to/front.txt npm test */
const file = process.env['SECTION_FRONT_FILE'] ?? new URL('../../fixtures/section-front.txt', import.meta.url)
const source = readFileSync(file, 'utf8').trimEnd()
const parsed = parseSectionFront(source)

const persons = new Map<string, string>()
let room: Newsroom
let section: { id: string; slug: string }
let desk: string

beforeAll(async () => {
  room = await openTestNewsroom()
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

afterAll(() => room.close())

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
  const cited = (headline: string) => body.docs.find((doc: { headline: string }) => doc.headline === headline)
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
