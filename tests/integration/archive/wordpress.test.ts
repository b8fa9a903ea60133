import { createReadStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import sharp from 'sharp'

import type { ImportReport } from '../../../src/archive/documents/report.ts'
import { imagesInFolder } from '../../../src/archive/images/imagesInFolder.ts'
import { newsroomTarget } from '../../../src/archive/newsroom/payload/newsroomTarget.ts'
import { importWordPress } from '../../../src/archive/wordpress/importWordPress.ts'
import { walk } from '../../../src/text/richtext/tree.ts'
import { importWxr } from '../../helpers/importWxr.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('an export', () => {
  const fixture = fileURLToPath(
    new URL('../../unit/archive/wordpress/fixtures/harbour.wxr.xml', import.meta.url),
  )

  let uploads: string

  beforeAll(async () => {
    uploads = await mkdtemp(path.join(tmpdir(), 'copydesk-uploads-'))
  })

  afterAll(async () => {
    await rm(uploads, { force: true, recursive: true })
  })

  const runImport = (isDryRun = false): Promise<ImportReport> =>
    importWordPress({
      open: () => createReadStream(fixture),
      file: 'harbour.wxr.xml',
      target: newsroomTarget({
        payload: room.payload,
        images: imagesInFolder(uploads),
        isDryRun,
        note: 'Imported.',
      }),
      isDryRun,
      now: new Date('2024-06-01T00:00:00Z'),
      fallbackSection: 'General',
    })

  const stories = async () =>
    (await room.rest('editor', 'GET', '/api/articles?draft=true&depth=0&sort=createdAt')).body.docs

  const story = async (headline: string) => {
    const found = (await stories()).find((doc: { headline: string }) => doc.headline === headline)
    expect(found).toBeDefined()
    return found
  }

  test('a dry run writes nothing', async () => {
    const report = await runImport(true)
    expect(report.outcomes.articles).toEqual({ created: 3 })
    expect(await stories()).toEqual([])
  })

  test('an import writes sections, persons and stories, each at its stage', async () => {
    const report = await runImport()
    expect(report.outcomes).toEqual({
      articles: { created: 3 },
      persons: { created: 2 },
      sections: { created: 2 },
    })
    expect(report.counts.source).toMatchObject({ pictures: 2 })
    const stages = (await stories()).map(({ headline, stage }: { headline: string; stage: string }) => [
      headline,
      stage,
    ])
    expect(stages).toEqual([
      ['The night boat returns', 'published'],
      ['Members only', 'draft'],
      ['渡し船が戻ってきた 🚢 عادت العبّارة إلى الميناء', 'in_review'],
    ])
  })

  test('the public reads what was public, at the time it came out, and nothing else', async () => {
    const { body } = await room.rest('public', 'GET', '/api/articles?depth=1')
    expect(body.docs).toHaveLength(1)
    expect(body.docs[0]).toMatchObject({
      slug: 'night-boat',
      publishedAt: '2024-03-04T06:30:00.000Z',
      section: { name: 'Ferries & quays' },
      bylines: [{ person: { name: 'Mira Tolland' } }],
    })
  })

  test('an image that is missing is reported and leaves its text', async () => {
    const { body } = await story('The night boat returns')
    expect(JSON.stringify(body)).toContain('The boat at the quay')
  })

  test('a repeated import changes nothing', async () => {
    const before = await stories()
    const report = await runImport()
    expect(report.outcomes).toEqual({
      articles: { unchanged: 3 },
      persons: { unchanged: 2 },
      sections: { unchanged: 2 },
    })
    expect(await stories()).toEqual(before)
  })

  test('a repeated import leaves what an editor has changed, and fills in images elsewhere', async () => {
    const { id } = await story('Members only')
    const edited = await room.rest('editor', 'PATCH', `/api/articles/${id}`, { dek: 'Now for everyone.' })
    expect(edited.status).toBe(200)
    await mkdir(path.join(uploads, '2024/03'), { recursive: true })
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#357' } })
    await writeFile(path.join(uploads, '2024/03/boat.jpg'), await picture.jpeg().toBuffer())
    const report = await runImport()
    expect(report.outcomes.articles).toEqual({ updated: 1, kept: 1, unchanged: 1 })
    expect(await story('Members only')).toMatchObject({ dek: 'Now for everyone.' })
    const illustrated = await story('The night boat returns')
    expect(illustrated).toMatchObject({ stage: 'published', publishedAt: '2024-03-04T06:30:00.000Z' })
    expect(illustrated.leadImage.image).toBeTruthy()
    const { body } = await room.rest('editor', 'GET', '/api/media')
    expect(body.docs).toEqual([expect.objectContaining({ alt: 'A white ferry' })])
  })

  test('then all is as it was', async () => {
    expect((await runImport()).outcomes.articles).toEqual({ unchanged: 2, kept: 1 })
    expect((await room.rest('editor', 'GET', '/api/media')).body.totalDocs).toBe(1)
  })
})

describe('links and pins', () => {
  const file = fileURLToPath(new URL('../../fixtures/valley.wxr.xml', import.meta.url))

  beforeAll(async () => {
    await runImport()
  })

  const runImport = () => importWxr(room.payload, file, new Date('2024-06-01T00:00:00Z'))

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
})
