import { actionDoors } from '../../helpers/actionDoors.ts'
import { type Desk, held, openDesk } from '../../helpers/matrixDesk.ts'
import { inAnHour } from '../../helpers/matrixStories.ts'

let desk: Desk

/** A story that is live in the other section, with a pending revision that somebody has moved into the editor's own. */
const stranger = async (steps: readonly string[] = []): Promise<string> => {
  const id = await desk.article('published+draft', { section: desk.places.outside })
  const { payload } = desk.room
  await payload.update({ collection: 'articles', id, data: { section: desk.places.inside } })
  for (const stage of steps) {
    const data = { stage, stageNote: 'On', ...(stage === 'scheduled' && { plannedFor: inAnHour() }) } as never
    await payload.update({ collection: 'articles', id, data })
  }
  return id
}

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.room.close())

const stages = ['', 'in_review', 'in_review approved', 'in_review approved scheduled']

const moves = [
  'submit',
  'recall',
  'request-changes',
  'approve',
  'schedule',
  'unschedule',
  'publish',
  'publish-now',
  'withdraw',
]

describe('an editor bound to the section that a pending revision has moved into', () => {
  it.each(stages)('makes no move of it while it is live in another one (%s)', async (steps) => {
    const id = await stranger(steps.split(' ').filter((step) => step !== ''))
    const found: Record<string, unknown> = {}
    for (const name of moves) {
      const said = { comment: 'A good reason', at: inAnHour() }
      let status = 0
      found[name] = await desk.refused(id, async () => {
        const answer = await desk.room.rest(
          'boundEditor',
          'POST',
          `/api/articles/${id}/transitions/${name}`,
          said,
        )
        ;({ status } = answer)
        return answer
      })
      expect([name, status]).toEqual([name, 403])
    }
    expect(found).toEqual(Object.fromEntries(moves.map((name) => [name, held])))
  })

  it.each([{ _status: 'published' }, { stage: 'withdrawn' }, { stage: 'approved' }, { dek: 'Mine' }])(
    'writes nothing of it by an update: %j',
    async (data) => {
      const id = await stranger(['in_review'])
      const patch = () => desk.patch('boundEditor', id, { ...data, stageNote: 'Now' })
      expect(await desk.refused(id, patch)).toEqual(held)
      const bulk = () =>
        desk.room.rest('boundEditor', 'PATCH', `/api/articles?where[id][equals]=${id}`, {
          ...data,
          stageNote: 'Now',
        })
      expect(await desk.refused(id, bulk)).toEqual(held)
    },
  )

  it.each(['edit', 'restore', 'delete', 'ask for legal', 'clear legal'] as const)(
    'may not %s, by no door',
    async (action) => {
      const id = await stranger()
      const before = await desk.look(id)
      for (const [door, ask] of Object.entries(actionDoors[action])) {
        const { status } = await ask({ desk, who: 'boundEditor', id })
        expect([door, status >= 400]).toEqual([door, true])
      }
      expect(await desk.look(id)).toEqual(before)
    },
  )

  it('schedules no withdrawal of it', async () => {
    const id = await stranger()
    const body = { action: 'withdraw', at: inAnHour(), comment: 'Wrong' }
    const { status } = await desk.room.rest('boundEditor', 'POST', `/api/articles/${id}/schedules`, body)
    expect(status).toBe(403)
  })
})

test('whoever is bound to the section where it is live can withdraw it, wherever the pending revision has gone', async () => {
  for (const door of ['route', 'update'] as const) {
    const id = await desk.article('published+draft')
    const data = { section: desk.places.outside }
    await desk.room.payload.update({ collection: 'articles', id, data })
    expect((await desk.patch('boundEditor', id, { dek: 'Mine' })).status).toBe(403)
    const { status } =
      door === 'route'
        ? await desk.move('boundEditor', id, 'withdraw')
        : await desk.patch('boundEditor', id, { stage: 'withdrawn', stageNote: 'Wrong' })
    expect(status).toBe(200)
    expect((await desk.look(id)).live).toMatchObject({ status: 'draft', stage: 'withdrawn' })
  }
})

describe('what belongs to the whole site', () => {
  const site = (who: 'admin' | 'boundEditor' | 'editor', data: object) =>
    desk.room.rest(who, 'POST', '/api/globals/site-settings', data)

  it('is not for an editor who is bound to a section: settings, home front, trending', async () => {
    const story = await desk.article('published')
    const front = { pinned: [{ story }] }
    const before = (await desk.room.rest('admin', 'GET', '/api/globals/site-settings?depth=0')).body
    expect((await site('boundEditor', { front })).status).toBe(403)
    expect((await site('boundEditor', { siteName: 'Mine' })).status).toBe(403)
    const mutation = 'mutation { updateSiteSetting(data: { siteName: "Mine" }) { siteName } }'
    expect((await desk.room.graphql('boundEditor', mutation)).body.errors).toHaveLength(1)
    const global = { slug: 'site-settings', data: { siteName: 'Mine' } } as const
    await expect(
      desk.room.payload.updateGlobal({ ...global, ...(await desk.asPerson('boundEditor')) }),
    ).rejects.toThrow()
    const trending = await desk.room.rest('boundEditor', 'POST', '/api/globals/trending-settings', {
      halfLife: 3,
    })
    expect(trending.status).toBe(403)
    expect((await desk.room.rest('admin', 'GET', '/api/globals/site-settings?depth=0')).body).toEqual(before)
    expect((await site('editor', { front })).status).toBe(200)
  })

  it('is not theirs as a trending item without a section, at any door', async () => {
    const item = { headline: 'Elsewhere', url: 'https://example.org/elsewhere' }
    const post = (who: 'boundEditor' | 'editor', more: object) =>
      desk.room.rest(who, 'POST', '/api/trending-items', { ...item, ...more })
    expect((await post('boundEditor', {})).status).toBe(403)
    const own = await post('boundEditor', { section: desk.places.inside })
    expect(own.status).toBe(201)
    const path = `/api/trending-items/${own.body.doc.id}`
    expect((await desk.room.rest('boundEditor', 'PATCH', path, { section: null })).status).toBe(403)
    const { body } = await post('editor', {})
    const move = `/api/trending-items/${body.doc.id}/transitions/publish-now`
    const reason = { comment: 'Now' }
    expect((await desk.room.rest('boundEditor', 'POST', move, reason)).status).toBe(403)
    expect((await desk.room.rest('editor', 'POST', move, reason)).status).toBe(200)
  })

  it('has a page for previews that admins alone set, for tokens go there', async () => {
    const previewPage = 'https://thief.example/{token}'
    const refused = await site('editor', { previewPage, siteName: 'The Ledger' })
    expect([refused.status, refused.body.errors[0].data]).toMatchObject([
      403,
      { code: 'role-may-not', errors: [{ path: 'previewPage' }] },
    ])
    expect((await site('admin', { previewPage, siteName: 'The Ledger' })).status).toBe(200)
    expect((await site('editor', { previewPage, siteName: 'The Weekly Ledger' })).status).toBe(200)
    expect((await site('editor', { previewPage: null })).status).toBe(403)
  })
})
