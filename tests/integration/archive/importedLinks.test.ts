import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'

import type { ImportReport } from '../../../src/archive/documents/report.ts'
import { imagesInFolder } from '../../../src/archive/images/imagesInFolder.ts'
import { newsroomTarget } from '../../../src/archive/newsroom/payload/newsroomTarget.ts'
import { importWordPress } from '../../../src/archive/wordpress/importWordPress.ts'
import { walk } from '../../../src/text/richtext/tree.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

const file = fileURLToPath(new URL('../../fixtures/valley.wxr.xml', import.meta.url))

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
  await runImport()
})

afterAll(() => room.close())

const runImport = (): Promise<ImportReport> =>
  importWordPress({
    open: () => createReadStream(file),
    file: 'valley.wxr.xml',
    target: newsroomTarget({
      payload: room.payload,
      images: imagesInFolder(tmpdir()),
      isDryRun: false,
      note: 'Imported.',
    }),
    isDryRun: false,
    now: new Date('2024-06-01T00:00:00Z'),
    fallbackSection: 'General',
  })

const story = async (slug: string): Promise<any> => {
  const { body } = await room.rest('public', 'GET', `/api/articles?depth=0&where[slug][equals]=${slug}`)
  return body.docs[0]
}

const linksIn = async (slug: string) => {
  const { body } = await story(slug)
  const links = [...walk(body.root)].filter(({ type }) => type === 'link')
  return links.map(({ fields }) => fields?.['doc'] ?? fields?.['url'])
}

test('links between imported stories, earlier and later ones, and to authors lead inside', async () => {
  const [weir, otters] = [await story('weir'), await story('otters')]
  expect(await linksIn('otters')).toEqual([{ relationTo: 'articles', value: weir.id }])
  expect(await linksIn('weir')).toEqual([
    { relationTo: 'articles', value: otters.id },
    { relationTo: 'persons', value: weir.bylines[0].person },
    'https://courier.example/2023/06/otters/#more',
    'https://maps.example/ambleton',
  ])
  expect(weir).toMatchObject({ stage: 'published', publishedAt: '2023-05-11T05:00:00.000Z' })
})

test('a story that was held at the top is pinned on the front of its section', async () => {
  const { body } = await room.rest('public', 'GET', '/api/fronts/water')
  expect(body.stories.map(({ slug, isPinned }: any) => [slug, isPinned])).toEqual([
    ['weir', true],
    ['river', false],
    ['otters', false],
  ])
})

test('a repeated import leaves links as they are, and a front as the editors have it', async () => {
  const sections = '/api/sections?where[slug][equals]=water'
  const { id } = (await room.rest('editor', 'GET', sections)).body.docs[0]
  const unpinned = await room.rest('editor', 'PATCH', `/api/sections/${id}`, { front: { pinned: [] } })
  expect(unpinned.status).toBe(200)
  const before = await linksIn('weir')
  const { outcomes } = await runImport()
  expect(outcomes).toEqual({
    articles: { unchanged: 4 },
    persons: { unchanged: 1 },
    sections: { kept: 1 },
  })
  expect(await linksIn('weir')).toEqual(before)
  const { body } = await room.rest('editor', 'GET', `/api/sections/${id}?depth=0&draft=true`)
  expect(body.front.pinned).toEqual([])
})
