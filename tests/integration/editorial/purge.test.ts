import { codeOf } from '../../helpers/accounts.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { fourFields, sendFile } from '../../helpers/pictures.ts'
import { bodyWith, showing } from '../../helpers/pointing.ts'

const day = 24 * 3_600_000

let desk: Harbour
let purgeAfter: (days: number) => Promise<void>

beforeAll(async () => {
  desk = await openHarbour()
  const { pruneTrash } = await import('../../../src/editorial/trash/payload/pruneTrash.ts')
  purgeAfter = (days) => pruneTrash(30)(desk.room.payload, new Date(Date.now() + days * day))
})

afterAll(() => desk.room.close())

const trash = async (collection: string, id: string) => {
  const path = `/api/${collection}/${id}`
  const { body, status } = await desk.room.rest('editor', 'PATCH', path, { deletedAt: new Date() })
  expect({ status, ...body.errors }).toEqual({ status: 200 })
}

const rows = async (collection: string, where: object): Promise<number> =>
  (await desk.room.payload.db.find({ collection: collection as 'articles', where: where as never })).docs
    .length

const picture = async (): Promise<string> => {
  const bytes = await (await fourFields(40, 30)).png().toBuffer()
  return (await sendFile(desk.room, 'author', { bytes })).body.doc.id
}

test('what is in the trash goes after its days, what it showed after it, and the log says who put it there', async () => {
  const image = await picture()
  const { filename } = (await desk.room.rest('editor', 'GET', `/api/media/${image}`)).body
  const id = await desk.write({ headline: 'Bygone', leadImage: { image } })
  const remark = { resource: 'articles', document: id, text: 'Is it so?' }
  await desk.room.rest('editor', 'POST', '/api/threads', remark)
  await desk.room.rest('author', 'POST', `/api/articles/${id}/previews`, { label: 'For Ida', expiresIn: 24 })
  await trash('articles', id)
  const { body } = await desk.room.rest('editor', 'PATCH', `/api/media/${image}`, { deletedAt: new Date() })
  expect(body.errors[0]).toMatchObject({
    data: { code: 'in-use' },
    message: expect.stringContaining('“Bygone” in the trash'),
  })
  await purgeAfter(29)
  expect(await rows('articles', { id: { equals: id } })).toBe(1)
  await purgeAfter(31)
  expect(await rows('articles', { id: { equals: id } })).toBe(0)
  for (const collection of ['threads', 'preview-links'])
    expect(await rows(collection, { document: { equals: id } })).toBe(0)
  expect(await desk.events(id, 'purge')).toMatchObject([
    { actorKind: 'system', details: { title: 'Bygone', trashedBy: 'editor', trashedAt: expect.any(String) } },
  ])
  await trash('media', image)
  await purgeAfter(31)
  expect(await rows('media', { id: { equals: image } })).toBe(0)
  expect(await desk.events(image, 'purge')).toMatchObject([
    { details: { title: filename, trashedBy: 'editor' } },
  ])
})

test('what was public stays in the trash, and so does what came to be used', async () => {
  const live = await desk.live()
  await desk.move(live, 'withdraw', { comment: 'Wrong' })
  await trash('articles', live)
  const target = await desk.write()
  await trash('articles', target)
  // By a hand at the database, or by two people at once.
  const story = await desk.live()
  const data = { storiesNamed: [target] }
  await desk.room.payload.db.updateOne({ collection: 'articles', id: story, data, returning: false })
  await purgeAfter(31)
  for (const id of [live, target]) expect(await rows('articles', { id: { equals: id } })).toBe(1)
  expect((await desk.read(`/api/articles/${live}`)).status).toBe(410)
})

test('an account that has worked is not deleted, but disabled; one that has not, is', async () => {
  await desk.write({}, 'author')
  const remove = (id: string) => desk.room.rest('admin', 'DELETE', `/api/users/${id}`)
  expect(codeOf(await remove(desk.room.ids.author))).toBe('has-worked')
  expect((await remove(desk.room.ids.boundEditor)).status).toBe(200)
})

test('stories of an earlier version are listed by those that link to them, once', async () => {
  const { db } = desk.room.payload
  const target = await desk.write()
  const id = await desk.live({ body: bodyWith(showing.link('articles', target)) })
  await db.updateOne({ collection: 'articles', id, data: { storiesNamed: [] }, returning: false })
  const { docs } = await db.findVersions<any>({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  for (const { id: version, ...row } of docs)
    await db.updateVersion({
      collection: 'articles',
      id: version,
      versionData: { ...row, version: { ...row.version, storiesNamed: [] } },
    })
  const uses = async () => (await desk.room.rest('editor', 'GET', `/api/articles/${target}/uses`)).body.total
  expect(await uses()).toBe(0)
  const { fillStoriesNamed } = await import('../../../src/content/articles/payload/fillStoriesNamed.ts')
  expect(await fillStoriesNamed(desk.room.payload)).toBe(1)
  expect(await uses()).toBe(1)
  expect(await fillStoriesNamed(desk.room.payload)).toBe(0)
})
