import { type LawDesk, openLawDesk, plainPicture } from '../../helpers/lawDesk.ts'
import { colourAt, sendFile } from '../../helpers/pictures.ts'

let desk: LawDesk

beforeAll(async () => {
  desk = await openLawDesk()
})

afterAll(() => desk.harbour.room.close())

/** A moment that lies between what was done before and what is done after. */
const moment = async (): Promise<string> => {
  const time = Date.now()
  while (Date.now() === time) await new Promise((resolve) => setImmediate(resolve))
  return new Date(time).toISOString()
}

const get = (path: string, who: 'editor' | 'public' = 'editor') => desk.harbour.room.rest(who, 'GET', path)

const colour = async (url: string): Promise<string> => {
  const headers = { Authorization: `JWT ${desk.harbour.room.tokens.editor}` }
  const answer = await fetch(desk.harbour.room.base + url, { headers })
  expect(answer.status).toBe(200)
  return colourAt(Buffer.from(await answer.arrayBuffer()), 50, 50)
}

test('a story of an earlier day shows its pictures of that day: file, alternative text, credit', async () => {
  const { room } = desk.harbour
  const { id } = await desk.picture({ credit: 'Ida' })
  const story = await desk.show(id)
  const first = await moment()
  await room.rest('editor', 'PATCH', `/api/media/${id}`, { alt: 'Still red', credit: 'Jonas' })
  const second = await moment()
  await sendFile(room, 'editor', { bytes: await plainPicture('blue'), fields: { alt: 'A blue field' }, id })
  const third = await moment()
  await room.rest('author', 'PATCH', `/api/media/${id}`, { alt: 'It waits' })
  const then = async (time: string) => {
    const { body } = await get(`/api/articles/${story}?asOf=${time}&depth=1`)
    const { alt, credit, url } = body.leadImage.image
    const alone = (await get(`/api/media/${id}?asOf=${time}`)).body
    expect([alone.alt, alone.credit, await colour(alone.url)]).toEqual([alt, credit, await colour(url)])
    return [alt, credit, await colour(url)]
  }
  expect(await then(first)).toEqual(['A red field', 'Ida', 'red'])
  expect(await then(second)).toEqual(['Still red', 'Jonas', 'red'])
  expect(await then(third)).toEqual(['A blue field', 'Jonas', 'blue'])
  const { url } = (await get(`/api/media/${id}?asOf=${first}`)).body
  expect((await get(url, 'public')).status).toBe(403)
  expect((await get(`/api/media/${id}?asOf=${first}`, 'public')).status).toBe(403)
  expect((await get(`/api/media/${id}?asOf=2020-01-01T00:00:00Z`)).body.errors[0].data.code).toBe(
    'nothing-then',
  )
  expect((await get(`/api/media/${id}?asOf=then`)).status).toBe(400)
})

test('with the picture go the files of earlier days', async () => {
  const { readdir } = await import('node:fs/promises')
  const { settings } = await import('../../../src/platform/settings/settings.ts')
  const { room } = desk.harbour
  const { id } = await desk.picture()
  const before = await readdir(settings.mediaDir)
  for (const name of ['blue', 'green'] as const)
    await sendFile(room, 'editor', { bytes: await plainPicture(name), fields: {}, id })
  expect((await readdir(settings.mediaDir)).length).toBeGreaterThan(before.length)
  expect((await room.rest('admin', 'DELETE', `/api/media/${id}`)).status).toBe(200)
  expect((await readdir(settings.mediaDir)).length).toBeLessThan(before.length)
  const where = { media: { equals: id } }
  expect((await room.payload.count({ collection: 'media-changes', where })).totalDocs).toBe(0)
})
