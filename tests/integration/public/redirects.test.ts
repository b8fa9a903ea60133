import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

const bySlug = (slug: string, more = '') => desk.read(`/api/articles/by-slug/${slug}${more}`)
const resolve = (slug: string, resource = 'articles') =>
  desk.read(`/api/redirects/resolve?resource=${resource}&slug=${slug}`)

const rename = async (id: string, slug: string) => {
  const { status, body } = await desk.patch(id, { slug }, 'editor')
  expect({ status, ...body.errors }).toEqual({ status: 200 })
  await desk.publish(id)
}

const refusedSlug = (answer: { status: number; body: any }) => ({
  status: answer.status,
  error: answer.body.errors?.[0]?.data?.errors?.[0],
})

test('a changed slug takes effect with the text that goes live, and leaves a redirect', async () => {
  const id = await desk.live({ slug: 'old-pier' })
  expect((await desk.patch(id, { slug: 'new-pier' })).body.doc.slug).toBe('new-pier')
  expect((await bySlug('old-pier')).body).toMatchObject({ id, slug: 'old-pier' })
  expect((await bySlug('new-pier')).status).toBe(404)
  expect((await resolve('old-pier')).status).toBe(404)
  await desk.publish(id)
  expect((await bySlug('new-pier')).body).toMatchObject({ id, slug: 'new-pier' })
  const moved = { status: 301, body: { to: { id, slug: 'new-pier' } } }
  expect(await resolve('old-pier')).toMatchObject(moved)
  const answer = await bySlug('old-pier', '?depth=0&select[headline]=true')
  expect(answer).toMatchObject(moved)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  const location = answer.headers.get('location') ?? ''
  expect(location).toMatch(/^\/api\/articles\/by-slug\/new-pier\?depth=0/)
  const followed = await desk.read(location)
  expect(followed.body).toEqual({ id, headline: expect.any(String) })
  const events = await desk.events(id, 'redirect.create')
  expect(events).toMatchObject([{ details: { from: 'old-pier', to: 'new-pier' }, actorName: 'editor' }])
})

test('a headline that changes after publication does not change the address', async () => {
  const id = await desk.live({ headline: 'Lighthouse sold' })
  await desk.patch(id, { headline: 'Lighthouse not sold' })
  await desk.publish(id)
  expect((await bySlug('lighthouse-sold')).body).toMatchObject({ headline: 'Lighthouse not sold' })
})

test('a chain is one step long, and a way back is no circle', async () => {
  const id = await desk.live({ slug: 'one' })
  await rename(id, 'two')
  await rename(id, 'three')
  for (const slug of ['one', 'two']) {
    expect((await bySlug(slug)).headers.get('location')).toBe('/api/articles/by-slug/three')
  }
  await rename(id, 'one')
  expect((await bySlug('one')).body).toMatchObject({ id, slug: 'one' })
  for (const slug of ['two', 'three']) {
    expect((await bySlug(slug)).headers.get('location')).toBe('/api/articles/by-slug/one')
  }
  expect((await resolve('one')).status).toBe(404)
  const all = await desk.room.rest('editor', 'GET', '/api/redirects?where[from][in]=one,two,three&depth=0')
  expect(all.body.docs.map(({ from }: any) => from).sort()).toEqual(['three', 'two'])
})

test('another story takes neither an address in use nor an old one; one made from a headline steps aside', async () => {
  const id = await desk.live({ slug: 'taken-once' })
  await rename(id, 'taken-now')
  const other = await desk.live()
  for (const slug of ['taken-once', 'taken-now']) {
    const refused = refusedSlug(await desk.patch(other, { slug }))
    expect(refused).toMatchObject({ status: 400, error: { path: 'slug' } })
  }
  expect(refusedSlug(await desk.patch(other, { slug: 'taken-once' })).error.message).toContain(
    'delete that redirect',
  )
  const draft = await desk.write({ headline: 'Taken once' })
  expect((await desk.room.rest('author', 'GET', `/api/articles/${draft}`)).body.slug).toBe('taken-once-2')
  expect(refusedSlug(await desk.patch(other, { slug: 'Not A Slug' })).status).toBe(400)
})

test('a pending slug is taken too, and given up with an edit', async () => {
  const id = await desk.live({ slug: 'quay-one' })
  await desk.patch(id, { slug: 'quay-two' })
  const other = await desk.live()
  for (const slug of ['quay-one', 'quay-two']) expect((await desk.patch(other, { slug })).status).toBe(400)
  await desk.patch(id, { slug: 'quay-one' })
  expect((await desk.patch(other, { slug: 'quay-two' })).status).toBe(200)
})

test('a redirect leads to what is live alone: 410 to what is withdrawn, and back once it is reinstated', async () => {
  const id = await desk.live({ slug: 'wreck' })
  await rename(id, 'wreck-found')
  await desk.move(id, 'withdraw', { comment: 'Not found' })
  for (const slug of ['wreck', 'wreck-found']) expect((await bySlug(slug)).status).toBe(410)
  expect((await resolve('wreck')).body.errors[0].data.code).toBe('gone')
  await desk.move(id, 'reinstate', { comment: 'Found' })
  expect((await bySlug('wreck')).status).toBe(301)
})

test('a withdrawn story that comes back at another address leaves a redirect as well', async () => {
  const id = await desk.live({ slug: 'ferry-lost' })
  await desk.move(id, 'withdraw', { comment: 'Not lost' })
  await rename(id, 'ferry-late')
  expect((await bySlug('ferry-lost')).headers.get('location')).toBe('/api/articles/by-slug/ferry-late')
})

test('an old version comes back at today’s address', async () => {
  const id = await desk.live({ slug: 'tide-old' })
  await rename(id, 'tide-new')
  const versions = await desk.room.rest(
    'editor',
    'GET',
    `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt&limit=1`,
  )
  const restored = await desk.room.rest(
    'editor',
    'POST',
    `/api/articles/versions/${versions.body.docs[0].id}`,
  )
  expect(restored).toMatchObject({ status: 200, body: { slug: 'tide-new' } })
})

test('sections and persons keep their old addresses too, and a front follows its section', async () => {
  const section = await liveIn(desk.room, 'sections', { name: 'Fish' })
  const person = await liveIn(desk.room, 'persons', { name: 'Ann Gill' })
  for (const [type, id, from, to] of [
    ['sections', section, 'fish', 'fisheries'],
    ['persons', person, 'ann-gill', 'ann-fin'],
  ]) {
    await desk.room.rest('editor', 'PATCH', `/api/${type}/${id}`, { slug: to })
    await desk.room.rest('editor', 'POST', `/api/${type}/${id}/transitions/publish-now`, {
      comment: 'New name',
    })
    const answer = await desk.read(`/api/${type}/by-slug/${from}`)
    expect(answer.headers.get('location')).toBe(`/api/${type}/by-slug/${to}`)
    expect(await resolve(from ?? '', type)).toMatchObject({ status: 301, body: { to: { id, slug: to } } })
  }
  const front = await desk.read('/api/fronts/fish?limit=5')
  expect(front).toMatchObject({ status: 301 })
  expect(front.headers.get('location')).toBe('/api/fronts/fisheries?limit=5')
})

test('editors make and delete redirects by hand; nobody else, and none over a document', async () => {
  const id = await desk.live({ slug: 'museum' })
  const to = { relationTo: 'articles', value: id }
  const make = (who: Parameters<Harbour['room']['rest']>[0], from: string) =>
    desk.room.rest(who, 'POST', '/api/redirects', { from, to })
  for (const who of ['public', 'author', 'reviewer'] as const)
    expect((await make(who, 'old-site')).status).toBe(403)
  expect((await desk.read('/api/redirects')).status).toBe(403)
  expect((await make('editor', 'museum')).status).toBe(400)
  expect((await make('editor', 'Old Site')).status).toBe(400)
  const made = await make('editor', 'old-site')
  expect(made.status).toBe(201)
  expect((await make('editor', 'old-site')).status).toBe(400)
  expect((await bySlug('old-site')).headers.get('location')).toBe('/api/articles/by-slug/museum')
  const redirect = `/api/redirects/${made.body.doc.id}`
  expect((await desk.room.rest('editor', 'PATCH', redirect, { from: 'other' })).status).toBe(403)
  expect((await desk.room.rest('editor', 'DELETE', redirect)).status).toBe(200)
  expect((await bySlug('old-site')).status).toBe(404)
  expect(await desk.events(id, 'redirect.delete')).toMatchObject([{ details: { from: 'old-site' } }])
  expect((await desk.read('/api/redirects/resolve?slug=old-site')).status).toBe(400)
})

test.each(['history', 'json-ld', 'uses'])('%s, the name of a route, may be a slug', async (slug) => {
  const id = await desk.live({ headline: 'A word of ours', slug })
  expect((await bySlug(slug)).body).toMatchObject({ id })
  expect((await bySlug(slug, '?format=html')).status).toBe(200)
  const asked = await desk.room.rest('editor', 'GET', `/api/articles/by-slug/${slug}`)
  expect(asked).toMatchObject({ status: 200, body: { id } })
  await rename(id, `more-${slug}`)
  expect((await bySlug(slug)).headers.get('location')).toBe(`/api/articles/by-slug/more-${slug}`)
})

test('a refused publication leaves no redirect', async () => {
  const id = await desk.live({ slug: 'kept' })
  await desk.patch(id, { slug: 'changed', bylines: [] }, 'editor')
  expect((await desk.move(id, 'publish-now', { comment: 'Now' })).status).toBe(422)
  expect((await bySlug('kept')).status).toBe(200)
  expect((await resolve('kept')).status).toBe(404)
})
