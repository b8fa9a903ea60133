import { fileURLToPath } from 'node:url'

import type { ImportReport } from '../../../src/archive/documents/report.ts'
import { checkText, visibleText, wordsOf } from '../../../src/archive/html/checkText.ts'
import { nodeText } from '../../../src/archive/html/nodeText.ts'
import { importWxr } from '../../helpers/importWxr.ts'
import { movedWords } from '../../helpers/movedWords.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'
import { publicPosts, type SourcePost } from '../../helpers/wordpressSource.ts'

/* Any export can be held to the same: WXR_FILE=/path/to/export.xml npm test -- importedText */
const fixture = fileURLToPath(new URL('../../fixtures/valley.wxr.xml', import.meta.url))
const file = process.env['WXR_FILE'] ?? fixture

let room: Newsroom
let report: ImportReport
let posts: SourcePost[]
const ids = new Map<string, string>()

beforeAll(async () => {
  room = await openTestNewsroom()
  report = await importWxr(room.payload, file, new Date())
  posts = await publicPosts(file)
  const { body } = await room.rest('admin', 'GET', '/api/articles?draft=true&depth=0&limit=100')
  for (const { origin, id } of body.docs) ids.set(origin.key, id)
})

afterAll(() => room.close())

/** A story as anybody reads it over HTTP; undefined when it is not to be had. */
const readStory = async ({ origin }: SourcePost): Promise<any> => {
  const { status, body } = await room.rest('public', 'GET', `/api/articles/${ids.get(origin)}?depth=0`)
  return status === 200 ? body : undefined
}

test('every post that was public is public here, but for those that say nothing', async () => {
  expect(posts.length).toBeGreaterThan(0)
  const missing: SourcePost[] = []
  for (const post of posts) if (!(await readStory(post))) missing.push(post)
  const told = report.entries.filter(({ notes }) => notes.some(({ kind }) => kind === 'stage'))
  const explained = new Set(told.map(({ title }) => title))
  expect(
    missing.filter(({ title, html }) => !explained.has(title) || wordsOf(visibleText(html)).length > 0),
  ).toEqual([])
})

test('the public reads every word of every post', async () => {
  for (const post of posts) {
    const story = await readStory(post)
    if (!story) continue
    expect([post.origin, checkText(post.html, story.body).lost]).toEqual([post.origin, []])
    const whole = [story.headline, story.seo?.title ?? ''].join('\n')
    expect(movedWords(wordsOf(post.title), wordsOf(whole))).toEqual([])
    expect(story.dek ?? '').toBe(post.excerpt)
  }
})

test('the public reads the words in their order', async () => {
  const moved: Record<string, string[]> = {}
  let count = 0
  for (const post of posts) {
    const story = await readStory(post)
    if (!story) continue
    const source = wordsOf(visibleText(post.html))
    const words = movedWords(source, wordsOf(nodeText(story.body.root)))
    count += source.length
    if (words.length > 0) moved[post.origin] = words
  }
  expect(moved).toEqual({})
  expect(count).toBeGreaterThan(0)
})

test('importing it again changes nothing', async () => {
  const again = await importWxr(room.payload, file, new Date())
  for (const outcomes of Object.values(again.outcomes)) {
    expect(Object.keys(outcomes)).toEqual(['unchanged'])
  }
})
