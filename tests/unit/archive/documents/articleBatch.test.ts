import { ArticleBatch } from '../../../../src/archive/documents/articleBatch.ts'
import type { PlannedArticle } from '../../../../src/archive/documents/documents.ts'
import * as nodes from '../../../../src/text/richtext/nodes.ts'

const story = (id: string, linksTo?: string): PlannedArticle => ({
  origin: { system: 'test', id },
  headline: id,
  addresses: [],
  slug: '',
  dek: '',
  section: '',
  topics: [],
  bylines: [],
  body: nodes.richText([
    nodes.paragraph([
      { ...nodes.link('', 'l', []), ...(linksTo && { target: { relationTo: 'articles', origin: linksTo } }) },
    ]),
  ]),
  language: 'en',
  isPinned: false,
  stage: 'draft',
  seo: {},
})

const open = () => {
  const batches: string[][] = []
  const told: string[] = []
  const batch = new ArticleBatch({
    articles: (planned) => {
      batches.push(planned.map(({ origin }) => origin.id))
      return Promise.resolve(planned.map(() => ({ outcome: 'created' as const, notes: [] })))
    },
  })
  const add = (planned: PlannedArticle) =>
    batch.add(planned, ({ outcome }) => told.push(`${planned.origin.id} ${outcome}`))
  return { add, batch, batches, told }
}

test('two hundred are written together, and the rest at the end', async () => {
  const { add, batch, batches, told } = open()
  for (let number = 0; number < 450; number += 1) await add(story(String(number)))
  expect(batches.map(({ length }) => length)).toEqual([200, 200])
  await batch.flush()
  await batch.flush()
  expect(batches.map(({ length }) => length)).toEqual([200, 200, 50])
  expect(told).toHaveLength(450)
  expect(told.at(-1)).toBe('449 created')
})

test('one that links to a story that waits, or comes twice, waits until that one is written', async () => {
  const { add, batch, batches } = open()
  for (const planned of [
    story('a'),
    story('b'),
    story('c', 'a'),
    story('d', 'a'),
    story('d'),
    story('e', 'z'),
  ])
    await add(planned)
  await batch.flush()
  expect(batches).toEqual([
    ['a', 'b'],
    ['c', 'd'],
    ['d', 'e'],
  ])
})
