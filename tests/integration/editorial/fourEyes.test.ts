import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import type { Newsroom, Who } from '../../helpers/newsroom.ts'

let harbour: Harbour
let room: Newsroom

beforeAll(async () => {
  harbour = await openHarbour()
  room = harbour.room
})

afterAll(() => room.close())

const write = (who: Who, more: object = {}): Promise<string> => harbour.write(more, who)

const move = (who: Who, id: string, name: string, said: object = {}) => harbour.move(id, name, said, who)

const patch = (who: Who, id: string, data: object) => room.rest(who, 'PATCH', `/api/articles/${id}`, data)
const offers = async (who: Who, id: string) =>
  (await room.rest(who, 'GET', `/api/articles/${id}/transitions`)).body
const problems = ({ body }: { body: any }) =>
  body.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path)

describe('four eyes', () => {
  test('nobody approves a text that they wrote, nor one that they wrote any part of', async () => {
    const own = await write('editor')
    await move('editor', own, 'submit')
    const refused = await move('editor', own, 'approve')
    expect({ status: refused.status, at: problems(refused) }).toEqual({ status: 422, at: ['writers'] })
    expect((await move('reviewer', own, 'approve')).body.doc).toMatchObject({ stage: 'approved' })

    const shared = await write('author')
    await move('author', shared, 'submit')
    expect((await patch('reviewer', shared, { dek: 'In nine hours' })).body.doc).toMatchObject({
      stage: 'in_review',
    })
    expect(problems(await move('reviewer', shared, 'approve'))).toEqual(['writers'])
    expect((await move('editor', shared, 'approve')).status).toBe(200)
  })

  test('by an ordinary update and by GraphQL it is the same', async () => {
    const own = await write('editor')
    await move('editor', own, 'submit')
    expect((await patch('editor', own, { stage: 'approved' })).status).toBe(422)
    const query = 'mutation ($id: String!) { transitionArticle(id: $id, name: approve) { stage } }'
    const { body } = await room.graphql('editor', query, { id: own })
    expect(body.errors[0].extensions).toMatchObject({
      statusCode: 422,
      data: { errors: [{ path: 'writers' }] },
    })
    expect((await offers('editor', own)).stage).toBe('in_review')
  })

  test('an editor who also wrote publishes what somebody else approved', async () => {
    const own = await write('editor')
    await move('editor', own, 'submit')
    await move('reviewer', own, 'approve')
    expect((await move('editor', own, 'publish')).body.doc).toMatchObject({ stage: 'published' })
  })

  test('a correction of a live text counts its own writers, not those of years ago', async () => {
    const id = await write('reviewer')
    await move('editor', id, 'publish-now', { comment: 'Breaking' })
    await patch('author', id, { dek: 'Nobody may' })
    const forbidden = await patch('otherAuthor', id, { dek: 'Nor may this one' })
    expect(forbidden.status).toBe(403)
    await patch('editor', id, { dek: 'The editor may' })
    await move('editor', id, 'submit')
    expect(problems(await move('editor', id, 'approve'))).toEqual(['writers'])
    expect((await move('reviewer', id, 'approve')).status).toBe(200)
  })
})

describe('an approval', () => {
  test('is of the very text that was read: any edit voids it', async () => {
    const id = await write('author')
    await move('author', id, 'submit')
    await move('reviewer', id, 'approve')
    expect((await offers('editor', id)).approvals).toMatchObject({ needed: 1, given: [{ name: 'reviewer' }] })
    expect((await patch('editor', id, { dek: 'Another word' })).body.doc).toMatchObject({
      stage: 'draft',
      approvals: [],
    })
    expect((await move('editor', id, 'publish')).status).toBe(409)
    expect((await offers('editor', id)).approvals.given).toEqual([])
  })

  test('is not touched by a field that there is not, which is refused at every depth', async () => {
    const id = await write('author')
    await move('author', id, 'submit')
    await move('reviewer', id, 'approve')
    for (const [data, path] of [
      [{ nosuch: 1 }, 'nosuch'],
      [{ seo: { nosuch: 1 } }, 'seo.nosuch'],
      [{ sources: [{ name: 'The board', nosuch: 1 }] }, 'sources.0.nosuch'],
    ] as const) {
      const refused = await patch('editor', id, data)
      expect([refused.status, problems(refused)]).toEqual([400, [path]])
    }
    const { approvals, stage } = await offers('editor', id)
    expect([stage, approvals.given]).toMatchObject(['approved', [{ name: 'reviewer' }]])
  })

  test('is void too when the text was changed behind the workflow’s back', async () => {
    const id = await write('author')
    await move('author', id, 'submit')
    await move('reviewer', id, 'approve')
    const { docs } = await room.payload.db.findVersions<any>({
      collection: 'articles',
      where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
    })
    const { id: versionId, version } = docs[0] as unknown as { id: string; version: object }
    await room.payload.db.updateVersion({
      collection: 'articles',
      id: versionId,
      versionData: { version: { ...version, headline: 'Smuggled in' }, parent: id },
    })
    const refused = await move('editor', id, 'publish')
    expect({ status: refused.status, at: problems(refused) }).toEqual({ status: 422, at: ['approvals'] })
    const planned = await move('editor', id, 'schedule', {
      at: new Date(Date.now() + 3_600_000).toISOString(),
    })
    expect(problems(planned)).toEqual(['approvals'])
  })

  test('cannot be brought along by a client, nor can the list of writers be emptied', async () => {
    const forged = {
      approvals: [{ by: 'x', name: 'x', at: 'x', hash: 'x' }],
      writers: [],
      lanes: {},
      rev: undefined,
    }
    const id = await write('editor')
    const { body, status } = await patch('admin', id, { ...forged, dek: 'More' })
    expect({ status, code: body.errors[0].data.code }).toEqual({ status: 403, code: 'field-not-writable' })
    const stored: any = await room.payload.findByID({ collection: 'articles', id, draft: true })
    expect(stored).toMatchObject({ approvals: [], writers: [room.ids.editor], rev: 1 })
  })
})

describe('a section that asks for two approvals', () => {
  beforeAll(async () => {
    const { approvalPolicy } = await import('../../../src/rules/workflow/policy.ts')
    approvalPolicy.bySection = { harbour: 2 }
  })

  afterAll(async () => {
    const { approvalPolicy } = await import('../../../src/rules/workflow/policy.ts')
    approvalPolicy.bySection = {}
  })

  test('waits in review for a second person, and not for the first one again', async () => {
    const id = await write('author')
    await move('author', id, 'submit')
    expect((await move('reviewer', id, 'approve')).body.doc).toMatchObject({ stage: 'in_review' })
    expect((await offers('editor', id)).approvals).toMatchObject({ needed: 2, given: [{ name: 'reviewer' }] })
    expect(problems(await move('reviewer', id, 'approve'))).toEqual(['approvals'])
    expect((await move('editor', id, 'approve')).body.doc).toMatchObject({ stage: 'approved' })
    expect((await move('editor', id, 'publish')).status).toBe(200)
  })

  test('an update that asks for the stage is told that this would not be the last approval', async () => {
    const id = await write('author')
    await move('author', id, 'submit')
    const { status, body } = await patch('reviewer', id, { stage: 'approved' })
    expect({ status, code: body.errors[0].data.code }).toEqual({ status: 409, code: 'more-approvals' })
    expect((await offers('editor', id)).approvals.given).toEqual([])
  })

  test('an edit between the two voids the first', async () => {
    const id = await write('author')
    await move('author', id, 'submit')
    await move('reviewer', id, 'approve')
    await patch('editor', id, { dek: 'A late word' })
    expect((await offers('editor', id)).approvals.given).toEqual([])
    expect((await move('admin', id, 'approve')).body.doc).toMatchObject({ stage: 'in_review' })
    expect((await move('reviewer', id, 'approve')).body.doc).toMatchObject({ stage: 'approved' })
  })
})

describe('lanes beside the main line', () => {
  const lane = (who: Who, id: string, name: string, state: string, comment?: string) =>
    room.rest(who, 'POST', `/api/articles/${id}/lanes/${name}`, { state, comment })

  const approved = async () => {
    const id = await write('author')
    await move('author', id, 'submit')
    await move('reviewer', id, 'approve')
    return id
  }

  test('a required lane blocks every way out until it is cleared', async () => {
    const id = await approved()
    expect(
      (await lane('reviewer', id, 'legal', 'required', 'Names a minor')).body.doc.lanes.legal,
    ).toMatchObject({
      state: 'required',
      name: 'reviewer',
      comment: 'Names a minor',
    })
    expect((await offers('editor', id)).stage).toBe('approved')
    expect(problems(await move('editor', id, 'publish'))).toEqual(['lanes.legal'])
    const at = new Date(Date.now() + 3_600_000).toISOString()
    expect(problems(await move('editor', id, 'schedule', { at }))).toEqual(['lanes.legal'])
    expect((await lane('editor', id, 'legal', 'cleared')).status).toBe(200)
    expect((await move('editor', id, 'publish')).body.doc).toMatchObject({ stage: 'published' })

    const draft = await write('author')
    await lane('author', draft, 'pictures', 'required')
    expect(problems(await move('editor', draft, 'publish-now', { comment: 'Now' }))).toEqual([
      'lanes.pictures',
    ])
  })

  test('who may ask, who may clear, and that nobody clears what they wrote', async () => {
    const id = await write('author')
    expect((await lane('otherAuthor', id, 'legal', 'required')).status).toBe(403)
    expect((await lane('public', id, 'legal', 'required')).status).toBe(403)
    expect((await lane('author', id, 'legal', 'required')).status).toBe(200)
    for (const who of ['author', 'reviewer'] as const) {
      expect((await lane(who, id, 'legal', 'cleared')).status).toBe(403)
      expect((await lane(who, id, 'legal', 'not_needed')).status).toBe(403)
    }
    await patch('editor', id, { dek: 'By the editor' })
    expect(problems(await lane('editor', id, 'legal', 'cleared'))).toEqual(['writers'])
    expect((await lane('admin', id, 'legal', 'cleared')).status).toBe(200)
  })

  test('an edit after the clearance asks for it again', async () => {
    const id = await write('author')
    await lane('author', id, 'legal', 'required')
    await lane('editor', id, 'legal', 'cleared')
    const { body } = await patch('author', id, { dek: 'A new word' })
    expect(body.doc.lanes.legal).toEqual({ state: 'required' })
  })

  test('there is no lane to set on a text that is live as it is, and no lane of another name', async () => {
    const id = await write('author')
    await move('editor', id, 'publish-now', { comment: 'Breaking' })
    expect((await lane('editor', id, 'legal', 'required')).status).toBe(409)
    expect((await lane('editor', id, 'sports', 'required')).status).toBe(404)
    expect((await lane('editor', id, 'legal', 'perhaps')).body.errors[0].data.code).toBe('bad-body')
  })

  test('over GraphQL', async () => {
    const id = await write('author')
    const query = `mutation ($id: String!) { setArticleLane(id: $id, lane: legal, state: required) { lanes } }`
    const { body } = await room.graphql('author', query, { id })
    expect(body.data.setArticleLane.lanes.legal).toMatchObject({ state: 'required' })
    const asked = await room.graphql(
      'editor',
      `{ articleTransitions(id: "${id}") { lanes { lane state mayBecome } } }`,
    )
    expect(asked.body.data.articleTransitions.lanes).toContainEqual({
      lane: 'legal',
      state: 'required',
      mayBecome: ['not_needed', 'cleared'],
    })
  })
})

describe('the fast lane', () => {
  const sign = (who: Who, id: string, comment?: string) =>
    room.rest(who, 'POST', `/api/articles/${id}/sign-off`, { comment })

  test('marks what went out without a review until somebody else signs it off', async () => {
    const id = await write('author')
    await move('editor', id, 'publish-now', { comment: 'The bridge is down' })
    expect((await offers('reviewer', id)).signOff).toMatchObject({
      publishedBy: 'editor',
      reason: 'The bridge is down',
      allowed: true,
    })
    expect((await offers('editor', id)).signOff).toMatchObject({ allowed: false, refusal: { status: 422 } })
    expect((await sign('author', id)).status).toBe(403)
    expect((await sign('public', id)).status).toBe(403)
    expect(problems(await sign('editor', id))).toEqual(['signedBy'])
    expect((await sign('reviewer', id, 'Read and right')).status).toBe(200)
    expect((await offers('editor', id)).signOff).toBeUndefined()
    expect((await sign('reviewer', id)).status).toBe(409)
    const rows = await room.rest('editor', 'GET', `/api/sign-offs?where[document][equals]=${id}`)
    expect(rows.body.docs).toMatchObject([
      { state: 'signed', signedByName: 'reviewer', note: 'Read and right' },
    ])
  })

  test('one who wrote part of it does not sign either', async () => {
    const id = await write('reviewer')
    await move('editor', id, 'publish-now', { comment: 'Now' })
    expect(problems(await sign('reviewer', id))).toEqual(['signedBy'])
    expect((await sign('admin', id)).status).toBe(200)
  })

  test('a reviewed text that follows overtakes the mark', async () => {
    const id = await write('author')
    await move('editor', id, 'publish-now', { comment: 'Now' })
    await patch('author', id, { dek: 'And now with care' })
    await move('author', id, 'submit')
    await move('reviewer', id, 'approve')
    expect((await offers('admin', id)).signOff).toBeDefined()
    await move('editor', id, 'publish')
    expect((await offers('admin', id)).signOff).toBeUndefined()
  })

  test('marks are never public, and nobody writes them', async () => {
    expect((await room.rest('public', 'GET', '/api/sign-offs')).status).toBe(403)
    const forged = { state: 'signed', resource: 'articles', document: 'x', rev: 1, publishedAt: '2026-01-01' }
    expect((await room.rest('admin', 'POST', '/api/sign-offs', forged)).status).toBe(403)
    expect((await room.rest('admin', 'DELETE', '/api/sign-offs?where[rev][greater_than]=0')).status).toBe(403)
  })
})
