import type { JobParts } from '../../../src/platform/jobs/payload/jobParts.ts'
import type { Prune } from '../../../src/platform/jobs/payload/pruningJob.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'
import type { Who } from '../../helpers/newsroom.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

describe('previews', () => {
  const make = (id: string, said: object = {}, who: Who = 'author') =>
    desk.room.rest(who, 'POST', `/api/articles/${id}/previews`, said)
  const list = (id: string, who: Who = 'author') => desk.room.rest(who, 'GET', `/api/articles/${id}/previews`)
  const revoke = (id: string, link: string, who: Who = 'author') =>
    desk.room.rest(who, 'DELETE', `/api/articles/${id}/previews/${link}`)
  const open = (token: string) => desk.read(`/api/previews/${token}`)
  const codeOf = ({ status, body }: { status: number; body: any }) => [status, body.errors?.[0]?.data?.code]

  const shut = (headers: Headers) => ({
    cache: headers.get('cache-control'),
    robots: headers.get('x-robots-tag'),
  })
  const neverKept = { cache: 'no-store', robots: 'noindex, nofollow' }

  test('a link shows one revision to somebody without an account, as the public would see it', async () => {
    const hidden = await desk.room.payload.create({
      collection: 'persons',
      draft: true,
      data: { name: 'Not live' },
    })
    const id = await desk.write({
      headline: 'A draft to be read',
      bylines: [{ person: desk.person }, { person: hidden.id }],
    })
    const made = await make(id, { label: 'For the lawyer' })
    expect(made).toMatchObject({ status: 201, body: { rev: 1, stage: 'draft', label: 'For the lawyer' } })
    const { token, url, expiresAt } = made.body
    expect(url).toBe(`${desk.room.address}/api/previews/${token}`)
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(23.9 * 3_600_000)
    const answer = await open(token)
    expect({ status: answer.status, ...shut(answer.headers) }).toEqual({ status: 200, ...neverKept })
    expect(answer.body.preview).toEqual({
      resource: 'articles',
      id,
      rev: 1,
      stage: 'draft',
      label: 'For the lawyer',
      expiresAt,
    })
    const { doc } = answer.body
    expect(doc).toMatchObject({
      id,
      headline: 'A draft to be read',
      section: { name: 'Harbour' },
      wordCount: 6,
    })
    expect(doc.bylines.map(({ person }: any) => person?.name ?? person)).toEqual(['Ida Sørensen', null])
    expect(JSON.stringify(doc)).not.toContain(hidden.id)
    for (const inside of ['createdBy', 'stageNote', 'savedBy', 'writers', 'approvals', 'lanes', 'origin']) {
      expect(doc).not.toHaveProperty(inside)
    }
    expect((await desk.read(`/api/articles/${id}`)).status).toBe(404)
  })

  const inBrowser = async (token: string) => {
    const Accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
    const answer = await fetch(`${desk.room.base}/api/previews/${token}`, { headers: { Accept } })
    const { headers, status } = answer
    const policy = headers.get('content-security-policy')
    return { status, type: headers.get('content-type'), policy, ...shut(headers), html: await answer.text() }
  }
  const aPage = {
    ...neverKept,
    type: 'text/html; charset=utf-8',
    policy: "default-src 'none'; img-src * data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
  }

  test('in a browser it opens as a page that runs nothing, of every kind of document', async () => {
    const image = await desk.room.payload.create({
      collection: 'media',
      data: { alt: 'A quay at dawn' },
      file: await pictureFile('preview-page'),
    })
    const story = await desk.write({
      headline: 'Tides & <script>alert(1)</script>',
      kicker: 'Harbour',
      leadImage: { image: image.id },
    })
    const token = (await make(story)).body.token
    const page = await inBrowser(token)
    expect(page).toMatchObject({ status: 200, ...aPage })
    for (const shown of [
      'Preview of revision 1, draft. Not for publication.',
      '<p class="kicker">Harbour</p>',
      '<h1>Tides &amp; &lt;script&gt;alert(1)&lt;/script&gt;</h1>',
      'alt="A quay at dawn"',
      `/api/previews/${token}/media/`,
    ])
      expect(page.html).toContain(shown)
    expect(page.html).not.toContain('<script')
    for (const [collection, data, words] of [
      [
        'sections',
        { name: 'Fog', description: 'Low\n\nand thick' },
        '<h1>Fog</h1>\n<p>Low</p>\n<p>and thick</p>',
      ],
      ['persons', { name: 'Bo Lind', title: 'Pilot' }, '<h1>Bo Lind</h1>\n<p class="dek">Pilot</p>'],
      ['trending-items', { headline: 'Ice', url: 'https://example.org/ice' }, '<h1>Ice</h1>'],
    ] as const) {
      const { doc } = (await desk.room.rest('editor', 'POST', `/api/${collection}`, data)).body
      const made = await desk.room.rest('editor', 'POST', `/api/${collection}/${doc.id}/previews`, {})
      const opened = await inBrowser(made.body.token)
      expect(opened).toMatchObject({ status: 200, ...aPage })
      expect(opened.html).toContain(words)
    }
  })

  test('in a browser a link that is over or mistyped says so on a page', async () => {
    const story = await desk.write()
    const { token } = (await make(story)).body
    await desk.patch(story, { dek: 'Changed' })
    for (const [tried, status, words] of [
      [token, 410, 'The text has been changed since this preview was made. Ask the newsroom for a new link.'],
      ['nosuch', 404, 'There is no such preview.'],
    ] as const) {
      const page = await inBrowser(tried)
      expect(page).toMatchObject({ status, ...aPage })
      expect(page.html).toContain(words)
    }
  })

  test('a link to a correction shows the pending text; the live one stays what the public reads', async () => {
    const id = await desk.live({ headline: 'Ferry sinks' })
    await desk.patch(id, { headline: 'Ferry does not sink' })
    const { token } = (await make(id)).body
    expect((await open(token)).body.doc.headline).toBe('Ferry does not sink')
    expect((await desk.read(`/api/articles/${id}`)).body.headline).toBe('Ferry sinks')
  })

  test('a link is over when the text or its stage moves on, and stays over', async () => {
    const id = await desk.write()
    const edited = (await make(id)).body.token
    await desk.patch(id, { dek: 'Changed' })
    expect(codeOf(await open(edited))).toEqual([410, 'preview-over'])
    const submitted = (await make(id)).body.token
    await desk.move(id, 'submit', {}, 'author')
    expect(codeOf(await open(submitted))).toEqual([410, 'preview-over'])
    await desk.move(id, 'recall', {}, 'author')
    for (const token of [edited, submitted]) expect(codeOf(await open(token))).toEqual([410, 'preview-over'])
    expect((await list(id)).body.docs.map(({ state }: any) => state)).toEqual([
      'preview-over',
      'preview-over',
    ])
  })

  test('a link expires when it was told to', async () => {
    const id = await desk.write()
    const short = await make(id, { expiresIn: 0.0005 })
    expect((await open(short.body.token)).status).toBe(200)
    const left = Date.parse(short.body.expiresAt) - Date.now()
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, left) + 5))
    const answer = await open(short.body.token)
    expect(codeOf(answer)).toEqual([410, 'preview-expired'])
    expect(shut(answer.headers)).toEqual(neverKept)
    for (const expiresIn of [0, -1, 169, '24']) expect((await make(id, { expiresIn })).status).toBe(422)
  })

  test('a link is taken back by who made it and by the desk, at once and with a trace', async () => {
    const id = await desk.write()
    const { id: link, token } = (await make(id, {}, 'reviewer')).body
    expect((await revoke(id, link, 'otherAuthor')).status).toBe(403)
    expect((await revoke(id, link, 'public')).status).toBeGreaterThanOrEqual(403)
    const other = await desk.write()
    expect((await revoke(other, link, 'editor')).status).toBe(404)
    expect((await open(token)).status).toBe(200)
    expect((await revoke(id, link, 'author')).status).toBe(200)
    expect(codeOf(await open(token))).toEqual([410, 'preview-revoked'])
    const first = (await list(id)).body.docs[0]
    expect(first).toMatchObject({ state: 'preview-revoked', createdBy: 'reviewer', revokedBy: 'author' })
    expect((await revoke(id, link, 'editor')).body.revokedAt).toBe(first.revokedAt)
    expect(await desk.events(id, 'preview.revoke')).toMatchObject([{ actorName: 'author' }])
  })

  test('an author gives links to their own stories, a reviewer and an editor to all, the public to none', async () => {
    const id = await desk.write()
    const statuses = await Promise.all(
      (['public', 'otherAuthor', 'author', 'reviewer', 'editor', 'admin'] as const).map(
        async (who) => (await make(id, {}, who)).status,
      ),
    )
    expect(statuses).toEqual([404, 403, 201, 201, 201, 201])
    expect((await list(id, 'public')).status).toBe(404)
    const live = await desk.live()
    expect((await make(live, {}, 'public')).status).toBe(404)
    expect((await list(live, 'public')).status).toBe(404)
    await desk.move(live, 'withdraw', { comment: 'Wrong' })
    expect(codeOf(await make(live, {}, 'editor'))).toEqual([409, 'wrong-stage'])
  })

  test('nobody learns from a wrong token whether there is a link, and no door gives the links or their secrets', async () => {
    const id = await desk.write()
    const { id: link, token } = (await make(id)).body
    const wrong = ['x', link, id, token.slice(1), `${token}x`, 'A'.repeat(43), '..%2Farticles']
    const answers = await Promise.all(wrong.map(open))
    for (const answer of answers) {
      expect(codeOf(answer)).toEqual([404, 'preview-unknown'])
      expect(shut(answer.headers)).toEqual(neverKept)
    }
    expect((await open('%00')).status).toBe(400)
    for (const who of ['public', 'author', 'admin'] as const) {
      for (const path of ['/api/preview-links', `/api/preview-links/${link}`, '/api/preview-links/count']) {
        expect((await desk.room.rest(who, 'GET', path)).status).toBeGreaterThanOrEqual(403)
      }
    }
    const told = JSON.stringify((await list(id, 'admin')).body)
    expect(told).not.toContain(token)
    const row: any = await desk.room.payload.db.findOne({
      collection: 'preview-links',
      where: { id: { equals: link } },
    })
    expect(JSON.stringify(row)).not.toContain(token)
    expect(told).not.toContain(row.tokenHash)
    expect(JSON.stringify(await desk.events(id, 'preview.create'))).not.toContain(token)
  })

  test('openings are noted once an hour at most, however many there are at once', async () => {
    const id = await desk.write()
    const { token } = (await make(id)).body
    const answers = await Promise.all(Array.from({ length: 8 }, () => open(token)))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200))
    const events = await desk.events(id, 'preview.open')
    expect(events).toMatchObject([{ actorKind: 'public', details: { preview: expect.any(String) } }])
    expect((await list(id)).body.docs[0].lastOpened).toMatch(/T\d\d:00:00\.000Z$/)
    expect(await desk.events(id, 'preview.create')).toHaveLength(1)
  })

  test('the pictures of a text that is not public are seen through its link alone, and no other file is', async () => {
    const picture = async (name: string) =>
      desk.room.payload.create({ collection: 'media', data: { alt: name }, file: await pictureFile(name) })
    const [shown, other] = [await picture('shown'), await picture('other')]
    const id = await desk.write({ leadImage: { image: shown.id } })
    const { token } = (await make(id)).body
    const { doc } = (await open(token)).body
    const { image } = doc.leadImage
    expect(image).toMatchObject({ id: shown.id, alt: 'shown', url: `/api/previews/${token}/media/shown.png` })
    expect(image).not.toHaveProperty('rightsNote')
    const loaded = await fetch(desk.room.base + image.url)
    expect({
      status: loaded.status,
      type: loaded.headers.get('content-type'),
      ...shut(loaded.headers),
    }).toEqual({
      status: 200,
      type: 'image/png',
      ...neverKept,
    })
    expect(
      Buffer.from(await loaded.arrayBuffer())
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG')
    expect((await fetch(desk.room.base + image.sizes.thumbnail.url)).status).toBe(200)
    const refused = [
      `/api/previews/${token}/media/${other.filename}`,
      `/api/previews/${token}/media/..%2F${other.filename}`,
      `/api/previews/${token}/media/..%2F..%2Fpackage.json`,
      `/api/previews/${'A'.repeat(43)}/media/${shown.filename}`,
      String(shown.url),
    ]
    for (const path of refused)
      expect((await fetch(desk.room.base + path)).status).toBeGreaterThanOrEqual(400)
    expect((await desk.read(`/api/media/${shown.id}`)).status).toBe(404)
    await desk.patch(id, { dek: 'Moved on' })
    expect((await fetch(desk.room.base + image.url)).status).toBe(410)
  })

  test('links lead to the newsroom’s own page when the site settings name one', async () => {
    const previewPage = 'https://ledger.example.org/preview?t={token}'
    await desk.room.payload.updateGlobal({ slug: 'site-settings', data: { previewPage } })
    const { token, url } = (await make(await desk.write())).body
    expect(url).toBe(`https://ledger.example.org/preview?t=${token}`)
    expect((await desk.read('/api/globals/site-settings')).body).not.toHaveProperty('previewPage')
  })

  test('sections, persons and trending items have previews too', async () => {
    const data = {
      'trending-items': { headline: 'Tides', url: 'https://example.org' },
      persons: { name: 'B' },
      sections: { name: 'C' },
    }
    for (const [type, fields] of Object.entries(data)) {
      const { body } = await desk.room.rest('editor', 'POST', `/api/${type}`, fields)
      const made = await desk.room.rest('editor', 'POST', `/api/${type}/${body.doc.id}/previews`, {})
      expect((await open(made.body.token)).body).toMatchObject({ preview: { resource: type }, doc: fields })
    }
  })
})

describe('pruning', () => {
  const day = 24 * 3_600_000

  let pruneIfDue: (parts: JobParts, prunes: readonly Prune[]) => Promise<boolean>
  let prunes: readonly Prune[]
  let ahead = 0

  beforeAll(async () => {
    const { pruningJob } = await import('../../../src/platform/jobs/payload/pruningJob.ts')
    const { runJob } = await import('../../../src/platform/jobs/payload/startJobs.ts')
    pruneIfDue = async (parts, some) => (await runJob(parts, pruningJob(some))) !== 'not-due'
    const { prunePreviews } = await import('../../../src/public/previews/payload/prunePreviews.ts')
    const { pruneNotifications } =
      await import('../../../src/editorial/notifications/payload/pruneNotifications.ts')
    prunes = [prunePreviews, pruneNotifications]
  })

  /** A process on a clock that is so many days ahead. */
  const runner = async () => {
    const { jobParts } = await import('../../../src/platform/jobs/payload/jobParts.ts')
    const parts = jobParts(desk.room.payload)
    await parts.clock.sync()
    const now = () => new Date(parts.clock.now().getTime() + ahead * day)
    return { ...parts, clock: { sync: parts.clock.sync, now } }
  }

  const pruneOn = async (days: number): Promise<void> => {
    ahead = days
    expect(await pruneIfDue(await runner(), prunes)).toBe(true)
  }

  const labels = async (id: string): Promise<string[]> =>
    (await desk.room.rest('author', 'GET', `/api/articles/${id}/previews`)).body.docs.map(
      ({ label }: { label: string }) => label,
    )

  test('of several processes one prunes, once a day', async () => {
    const runners = [await runner(), await runner(), await runner()]
    const all = () => Promise.all(runners.map((parts) => pruneIfDue(parts, prunes)))
    expect((await all()).filter(Boolean)).toHaveLength(1)
    expect(await all()).toEqual([false, false, false])
    ahead = 1.01
    expect((await all()).filter(Boolean)).toHaveLength(1)
  })

  test('preview links go a month after they expired, taken back or not; the log keeps them', async () => {
    const id = await desk.write()
    const make = async (label: string, expiresIn: number) =>
      (await desk.room.rest('author', 'POST', `/api/articles/${id}/previews`, { label, expiresIn })).body
    const short = await make('a day', 24)
    await make('a week', 168)
    const revoked = await make('taken back', 24)
    await desk.room.rest('author', 'DELETE', `/api/articles/${id}/previews/${revoked.id}`)
    await pruneOn(30)
    expect((await labels(id)).toSorted()).toEqual(['a day', 'a week', 'taken back'])
    await pruneOn(31.5)
    expect(await labels(id)).toEqual(['a week'])
    const { body, status } = await desk.read(`/api/previews/${short.token}`)
    expect([status, body.errors[0].data.code]).toEqual([404, 'preview-unknown'])
    expect(await desk.events(id, 'preview.create')).toHaveLength(3)
    await pruneOn(38)
    expect(await labels(id)).toEqual([])
  })

  test('notifications go three months after they were read; what is unread or not yet sent stays', async () => {
    const { payload } = desk.room
    const { now } = (await runner()).clock
    const at = (days: number): string => new Date(now().getTime() - days * day).toISOString()
    const row = (text: string, more: object) =>
      payload.db.create({
        collection: 'notifications',
        data: {
          ...{ to: desk.room.ids.author, kind: 'mentioned', resource: 'articles', document: 'x' },
          ...{ text, at: at(200), mail: 'none', ...more },
        },
      })
    await payload.db.deleteMany({ collection: 'notifications', where: { id: { exists: true } } })
    await row('read long ago', { readAt: at(91), mail: 'sent' })
    await row('read lately', { readAt: at(80) })
    await row('unread', {})
    await row('to be sent', { readAt: at(91), mail: 'waiting', mailAt: at(0) })
    await pruneOn(40)
    const { docs } = await payload.db.find<{ text: string }>({ collection: 'notifications', sort: 'text' })
    expect(docs.map(({ text }) => text)).toEqual(['read lately', 'to be sent', 'unread'])
  })

  test('what fails keeps nothing else from being taken away', async () => {
    const done: string[] = []
    const failing = () => Promise.reject(new Error('away'))
    const working = () => Promise.resolve(void done.push('done'))
    ahead = 50
    await expect(pruneIfDue(await runner(), [failing, working])).rejects.toThrow(AggregateError)
    expect(done).toEqual(['done'])
  })
})
