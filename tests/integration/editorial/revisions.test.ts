import { drawn } from '../../helpers/drawn.ts'
import { bodyOf, type Newsroom, openTestNewsroom, type Person } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

describe('many writes at once', () => {
  const many = drawn({ sqlite: 200, mongodb: 80 })

  test(`${many} stories created at once are all there`, async () => {
    const answers = await Promise.all(
      Array.from({ length: many }, (_, number) =>
        room.rest('author', 'POST', '/api/articles', {
          headline: `Tide table ${number}`,
          body: bodyOf(`Number ${number}.`),
        }),
      ),
    )
    expect(statuses(answers)).toEqual({ 201: many })
    const slugs = new Set(answers.map(({ body }) => body.doc.slug))
    expect(slugs.size).toBe(many)
    const { totalDocs } = await room.payload.count({ collection: 'articles' })
    expect(totalDocs).toBe(many)
  })

  test(`${many} updates of one story at once leave one newest version`, async () => {
    const { body } = await room.rest('author', 'POST', '/api/articles', { headline: 'Bridge opens' })
    const id = body.doc.id as string
    const answers = await Promise.all(
      Array.from({ length: many }, (_, number) =>
        room.rest('author', 'PATCH', `/api/articles/${id}`, { dek: `Take ${number}` }),
      ),
    )
    expect(statuses(answers)).toEqual({ 200: many })
    const versions = await room.payload.findVersions({
      collection: 'articles',
      depth: 0,
      limit: 0,
      pagination: false,
      where: { parent: { equals: id } },
    })
    expect(versions.docs).toHaveLength(many + 1)
    expect(versions.docs.filter(({ latest }) => latest)).toHaveLength(1)
  })

  test('headlines that are alike at the same moment get addresses of their own', async () => {
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => room.rest('author', 'POST', '/api/articles', { headline: 'Fog' })),
    )
    expect(statuses(answers)).toEqual({ 201: 10 })
    expect(new Set(answers.map(({ body }) => body.doc.slug)).size).toBe(10)
  })

  const statuses = (answers: { status: number }[]): Record<number, number> => {
    const counts: Record<number, number> = {}
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
    return counts
  }
})

describe('revisions', () => {
  const write = async (): Promise<string> => {
    const made = await room.rest('author', 'POST', '/api/articles', {
      headline: 'Lock gate fails',
      dek: 'Barges wait',
      body: bodyOf('It stuck at noon.'),
    })
    expect(made.status).toBe(201)
    return made.body.doc.id
  }

  /** A write with a precondition; `If-Match` is given as a header, as a client would. */
  const send = async (
    who: Person,
    path: string,
    { match, ...body }: { match?: string } & Record<string, unknown>,
  ) => {
    const response = await fetch(`${room.base}/api${path}`, {
      method: /\/(transitions|versions|globals)\//.test(path) ? 'POST' : 'PATCH',
      headers: {
        Authorization: `JWT ${room.tokens[who]}`,
        'Content-Type': 'application/json',
        ...(match !== undefined && { 'If-Match': match }),
      },
      body: JSON.stringify(body),
    })
    return { status: response.status, etag: response.headers.get('etag'), body: await response.json() }
  }

  test('every answer about one document says its revision, and names it as an entity tag', async () => {
    const id = await write()
    const seen = await room.rest('author', 'GET', `/api/articles/${id}?draft=true`)
    expect({ rev: seen.body.rev, etag: seen.headers.get('etag') }).toEqual({ rev: 1, etag: '"1"' })
    const saved = await send('author', `/articles/${id}`, { dek: 'Forty barges wait', match: '"1"' })
    expect(saved).toMatchObject({
      status: 200,
      etag: '"2"',
      body: { doc: { rev: 2, savedBy: { id: room.ids.author } } },
    })
    const { body } = await room.graphql(
      'author',
      `{ Article(id: "${id}", draft: true) { rev savedBy { name } } }`,
    )
    expect(body.data.Article).toEqual({ rev: 2, savedBy: { name: 'author' } })
  })

  test('of two saves from one revision the second is refused, and told who changed what', async () => {
    const id = await write()
    expect((await send('author', `/articles/${id}`, { dek: 'By the author', rev: 1 })).status).toBe(200)
    const byRev = await send('editor', `/articles/${id}`, {
      dek: 'By the editor',
      headline: 'Gate fails',
      rev: 1,
    })
    expect(byRev.status).toBe(409)
    expect(byRev.body.errors[0]).toMatchObject({
      name: 'Refused',
      data: {
        code: 'stale-write',
        base: 1,
        rev: 2,
        by: { id: room.ids.author, name: 'author' },
        changes: [{ path: 'dek', base: 'Barges wait', current: 'By the author', yours: 'By the editor' }],
      },
    })
    expect(Date.parse(byRev.body.errors[0].data.at)).toBeGreaterThan(Date.now() - 60_000)
    const byTag = await send('editor', `/articles/${id}`, { dek: 'By the editor', match: '"1"' })
    expect({ status: byTag.status, code: byTag.body.errors[0].data.code }).toEqual({
      status: 412,
      code: 'stale-write',
    })
    const stored = await room.payload.findByID({ collection: 'articles', id, draft: true })
    expect(stored).toMatchObject({ dek: 'By the author', headline: 'Lock gate fails', rev: 2 })
  })

  test('over GraphQL, by a move, by a lane and by restoring it is the same', async () => {
    const id = await write()
    await send('author', `/articles/${id}`, { dek: 'Changed', rev: 1 })
    const query = 'mutation ($id: String!) { updateArticle(id: $id, data: { dek: "Late", rev: 1 }) { id } }'
    const { body } = await room.graphql('editor', query, { id })
    expect(body.errors[0].extensions).toMatchObject({
      statusCode: 409,
      data: { code: 'stale-write', rev: 2 },
    })
    expect((await send('author', `/articles/${id}/transitions/submit`, { rev: 1 })).status).toBe(409)
    expect((await send('author', `/articles/${id}/transitions/submit`, { match: '"1"' })).status).toBe(412)
    const lane = await room.rest('editor', 'POST', `/api/articles/${id}/lanes/legal`, {
      state: 'required',
      rev: 1,
    })
    expect(lane.status).toBe(409)
    const { docs } = await room.payload.findVersions({
      collection: 'articles',
      where: { parent: { equals: id } },
    })
    const restored = await send('author', `/articles/versions/${docs[0]?.id}`, { match: '"1"' })
    expect(restored.status).toBe(412)
    expect((await room.payload.findByID({ collection: 'articles', id, draft: true })).rev).toBe(2)
  })

  test('a reviewer approves what they looked at, and nothing else', async () => {
    const id = await write()
    await send('author', `/articles/${id}`, { dek: 'Second thought', rev: 1 })
    const { body } = await room.rest('reviewer', 'GET', `/api/articles/${id}/transitions`)
    expect(body.rev).toBe(2)
  })

  test('a precondition that cannot be read is told from one that failed', async () => {
    const id = await write()
    for (const match of ['W/"1"', '1', '"1", "2"', '"abc"']) {
      const answer = await send('author', `/articles/${id}`, { dek: 'x', match })
      expect({ match, status: answer.status, code: answer.body.errors[0].data?.code }).toEqual({
        match,
        status: 400,
        code: 'bad-base',
      })
    }
    for (const rev of ['1', 0, -1, 1.5])
      expect((await send('author', `/articles/${id}`, { rev })).status).toBe(400)
    expect((await send('author', `/articles/${id}`, { dek: 'Any will do', match: '*' })).status).toBe(200)
    const bulk = await send('author', `/articles?where[id][equals]=${id}`, { dek: 'x', rev: 1 })
    expect(bulk.body.errors[0].data.code).toBe('bad-base')
  })

  test('media and the site settings count their revisions too', async () => {
    const settings = await room.rest('editor', 'POST', '/api/globals/site-settings', {
      siteName: 'The Ledger',
    })
    expect(settings.body.result.rev).toBe(1)
    const again = { siteName: 'The Harbour Ledger', rev: 1 }
    expect((await room.rest('editor', 'POST', '/api/globals/site-settings', again)).body.result.rev).toBe(2)
    const late = await room.rest('admin', 'POST', '/api/globals/site-settings', { siteName: 'Mine', rev: 1 })
    expect({ status: late.status, data: late.body.errors[0].data }).toMatchObject({
      status: 409,
      data: {
        rev: 2,
        by: { name: 'editor' },
        changes: [{ path: 'siteName', current: 'The Harbour Ledger' }],
      },
    })
    const media: any = await room.payload.create({
      collection: 'media',
      data: { alt: 'A quay' },
      file: { name: 'quay.png', mimetype: 'image/png', data: await png(), size: 1 },
    })
    expect((await send('editor', `/media/${media.id}`, { alt: 'A quay at dawn', match: '"1"' })).etag).toBe(
      '"2"',
    )
    expect((await send('editor', `/media/${media.id}`, { alt: 'Late', match: '"1"' })).status).toBe(412)
  })

  test.each([
    ['site-settings', 'siteName', 'updateSiteSetting', '', ['The Quay', 'The Pier', 'The Mole']],
    [
      ...(['trending-settings', 'length', 'updateTrendingSetting'] as const),
      'scope: site, leastReaders: 5, halfLife: 6, storyDays: 7, ',
      [7, 8, 9],
    ],
  ] as const)(
    '%s are not written over: by If-Match, by rev and by GraphQL',
    async (slug, field, mutation, rest, values) => {
      const path = `/api/globals/${slug}`
      const [one, two, three] = values
      const read = () => room.rest('editor', 'GET', path)
      const write = (value: unknown, match?: string) =>
        send('admin', path.slice(4), { [field]: value, ...(match && { match }) })
      await write(one)
      const opened = (await read()).headers.get('etag') ?? ''
      expect(opened).toMatch(/^"\d+"$/)
      const saved = await write(two, opened)
      expect([saved.status, saved.etag]).toEqual([200, `"${Number(opened.slice(1, -1)) + 1}"`])
      const late = await write(three, opened)
      expect({ status: late.status, data: late.body.errors[0].data }).toMatchObject({
        status: 412,
        data: { code: 'stale-write', changes: [{ path: field, current: two, yours: three }] },
      })
      const rev = Number(opened.slice(1, -1))
      const asked = `mutation { ${mutation}(data: { ${rest}${field}: ${JSON.stringify(three)}, rev: ${rev} }) { ${field} } }`
      expect((await room.graphql('editor', asked)).body.errors[0].extensions).toMatchObject({
        data: { code: 'stale-write' },
      })
      expect((await read()).body[field]).toBe(two)
    },
  )

  test('what is read on the way, the account of whoever asks too, gives its revision to no answer', async () => {
    const id = await write()
    expect((await room.rest('author', 'GET', `/api/articles/${id}`)).headers.get('etag')).toBe('"1"')
    expect((await room.rest('author', 'GET', '/api/fronts')).headers.get('etag')).toBeNull()
    expect((await room.rest('editor', 'GET', '/api/articles?limit=1')).headers.get('etag')).toBeNull()
  })

  const png = async (): Promise<Buffer> => {
    const { default: sharp } = await import('sharp')
    return sharp({ create: { width: 20, height: 20, channels: 3, background: '#357' } })
      .png()
      .toBuffer()
  }

  const pairs = drawn({ sqlite: 200, mongodb: 80 })

  test(`${pairs} pairs of saves from the same revision: one of each is taken, and no field of it is lost`, async () => {
    const id = await write()
    let rev = 1
    for (let pair = 0; pair < pairs; pair += 1) {
      const [one, other] = await Promise.all([
        send('author', `/articles/${id}`, { headline: `Headline ${pair}`, rev }),
        send('editor', `/articles/${id}`, { dek: `Dek ${pair}`, match: `"${rev}"` }),
      ])
      expect([one.status, other.status].sort()).toEqual(one.status === 200 ? [200, 412] : [200, 409])
      rev += 1
    }
    const { docs } = await room.payload.findVersions({
      collection: 'articles',
      depth: 0,
      limit: 0,
      pagination: false,
      sort: 'version.rev',
      where: { parent: { equals: id } },
    })
    expect(docs.map(({ version }) => version.rev)).toEqual(
      Array.from({ length: pairs + 1 }, (_, at) => at + 1),
    )
    const steps = docs.slice(1).map(({ version }, at) => {
      const before = docs[at]?.version
      return Number(version.headline !== before?.headline) + Number(version.dek !== before?.dek)
    })
    expect(new Set(steps)).toEqual(new Set([1]))
  }, 240_000)

  test(`${pairs / 4} pairs of saves of different fields without a precondition lose none of them`, async () => {
    const id = await write()
    for (let pair = 0; pair < pairs / 4; pair += 1) {
      const answers = await Promise.all([
        send('author', `/articles/${id}`, { headline: `Headline ${pair}` }),
        send('editor', `/articles/${id}`, { dek: `Dek ${pair}` }),
      ])
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      const stored = await room.payload.findByID({ collection: 'articles', id, depth: 0, draft: true })
      expect(stored).toMatchObject({ headline: `Headline ${pair}`, dek: `Dek ${pair}` })
    }
  }, 120_000)
})
