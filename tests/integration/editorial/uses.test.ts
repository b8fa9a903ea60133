import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import type { Who } from '../../helpers/newsroom.ts'
import { fourFields, sendFile } from '../../helpers/pictures.ts'
import { bodyWith, showing } from '../../helpers/pointing.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

const usesOf = async (collection: string, id: string, who: Who = 'author') => {
  const { body, status } = await desk.room.rest(who, 'GET', `/api/${collection}/${id}/uses`)
  expect({ status, ...body.errors }).toEqual({ status: 200 })
  return body as { usedIn: any[]; total: number; isMore: boolean }
}

const picture = async (): Promise<string> => {
  const bytes = await (await fourFields(40, 30)).png().toBuffer()
  return (await sendFile(desk.room, 'author', { bytes })).body.doc.id
}

const shortly = ({ isLive, paths, resource, stage }: any) => ({ isLive, paths, resource, stage })

test('a picture is found in every place of a story, in drafts and in what is live', async () => {
  const id = await picture()
  expect(await usesOf('media', id)).toEqual({ usedIn: [], total: 0, isMore: false })
  const everywhere = {
    leadImage: { image: id, credit: 'Ida' },
    seo: { socialImage: id },
    body: bodyWith(showing.picture(id)),
  }
  const draft = await desk.write({ headline: 'A draft', ...everywhere })
  const live = await desk.live({ headline: 'A live one', leadImage: { image: id, credit: 'Ida' } })
  const { total, usedIn } = await usesOf('media', id)
  expect(total).toBe(2)
  expect(usedIn.map(({ id: story, title }) => ({ story, title }))).toEqual([
    { story: live, title: 'A live one' },
    { story: draft, title: 'A draft' },
  ])
  expect(usedIn.map(shortly)).toEqual([
    { resource: 'articles', stage: 'published', isLive: true, paths: ['leadImage.image'] },
    {
      resource: 'articles',
      stage: 'draft',
      isLive: false,
      paths: expect.arrayContaining(['leadImage.image', 'seo.socialImage', 'body']),
    },
  ])
})

test('what only an older revision names does not count; what is live counts though the draft has let it go', async () => {
  const id = await picture()
  const story = await desk.write({ leadImage: { image: id, credit: 'Ida' } })
  await desk.patch(story, { leadImage: { image: null } })
  expect((await usesOf('media', id)).total).toBe(0)
  const live = await desk.live({ leadImage: { image: id, credit: 'Ida' } })
  await desk.patch(live, { leadImage: { image: null } })
  expect((await usesOf('media', id)).usedIn.map(shortly)).toEqual([
    { resource: 'articles', stage: 'published', isLive: true, paths: ['leadImage.image'] },
  ])
})

test('a person is found as a byline, a speaker and a link, and behind an account', async () => {
  const id = await liveIn(desk.room, 'persons', { name: 'Ana Brod' })
  await desk.write({ headline: 'Spoken', body: bodyWith(showing.quote(id)) })
  await desk.write({ headline: 'Linked', body: bodyWith(showing.link('persons', id)) })
  await desk.write({ headline: 'Written', bylines: [{ person: id }] })
  await desk.room.rest('admin', 'PATCH', `/api/users/${desk.room.ids.otherAuthor}`, { person: id })
  const { usedIn } = await usesOf('persons', id)
  expect(usedIn.map(({ paths, resource, title }) => `${resource} ${title}: ${paths.join(', ')}`)).toEqual([
    'articles Linked: body',
    'articles Spoken: body',
    'articles Written: bylines.0.person',
    'users otherAuthor: person',
  ])
})

test('a portrait, a section and a story are found in persons, sections, fronts, lists, settings and redirects', async () => {
  const { payload, rest } = desk.room
  const portrait = await picture()
  const person = await liveIn(desk.room, 'persons', { name: 'Jonas Vik', portrait })
  expect((await usesOf('media', portrait)).usedIn).toMatchObject([
    { resource: 'persons', id: person, title: 'Jonas Vik', isLive: true, paths: ['portrait'] },
  ])
  const story = await desk.live({ headline: 'Pinned' })
  const section = await liveIn(desk.room, 'sections', { name: 'Quays', front: { pinned: [{ story }] } })
  await liveIn(desk.room, 'sections', { name: 'Cranes', parent: section })
  await liveIn(desk.room, 'trending-items', { headline: 'Read', story })
  await desk.write({ headline: 'Übersetzt', translationOf: story, section })
  await desk.write({ headline: 'Linking', body: bodyWith(showing.link('articles', story)) })
  await payload.updateGlobal({ slug: 'site-settings', data: { front: { pinned: [{ story }] } } })
  await payload.updateGlobal({ slug: 'trending-settings', data: { blocked: [story] } })
  await rest('editor', 'POST', '/api/redirects', {
    from: 'old-pin',
    to: { relationTo: 'articles', value: story },
  })
  await rest('admin', 'PATCH', `/api/users/${desk.room.ids.boundEditor}`, { sections: [section] })
  const places = ({ usedIn }: { usedIn: any[] }) =>
    usedIn.map(({ paths, resource, title }) => `${resource} ${title}: ${paths.join(', ')}`).toSorted()
  expect(places(await usesOf('articles', story))).toEqual([
    'articles Linking: body',
    'articles Übersetzt: translationOf',
    'redirects old-pin: to',
    'sections Quays: front.pinned.0.story',
    'site-settings Site settings: front.pinned.0.story',
    'trending-items Read: story',
    'trending-settings Trending: blocked',
  ])
  expect(places(await usesOf('sections', section))).toEqual([
    'articles Übersetzt: section',
    'sections Cranes: parent',
    'users boundEditor: sections',
  ])
})

test('the first twenty are told, readers’ before all others, and the rest is a number', async () => {
  const section = await liveIn(desk.room, 'sections', { name: 'Crowded' })
  for (let number = 0; number < 23; number += 1) await desk.write({ section })
  await desk.live({ headline: 'Zebra', section })
  const { isMore, total, usedIn } = await usesOf('sections', section)
  expect({ total, isMore, told: usedIn.length, first: usedIn[0].title }).toEqual({
    total: 24,
    isMore: false,
    told: 20,
    first: 'Zebra',
  })
})

test('it is for whoever sees drafts, and 404 where nothing is', async () => {
  const ask = (who: Who, id: string) => desk.room.rest(who, 'GET', `/api/persons/${id}/uses`)
  expect((await ask('public', desk.person)).status).toBe(403)
  expect(
    (
      await ask(
        'editor',
        desk.person.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      )
    ).status,
  ).toBe(404)
})
