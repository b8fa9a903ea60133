import type { Newsroom } from '../../helpers/newsroom.ts'
import { inMinutes, openScheduleDesk, type ScheduleDesk } from '../../helpers/scheduleDesk.ts'
import { raceSchedules } from '../../helpers/scheduleRace.ts'

let desk: ScheduleDesk

beforeAll(async () => {
  desk = await openScheduleDesk()
})

afterAll(() => desk.room.close())

describe('runners', () => {
  let room: Newsroom

  beforeAll(() => {
    room = desk.room
  })

  test('three runners that are killed and frozen meanwhile do everything once, nothing early', async () => {
    const race = { items: 12, runners: 3, kills: 2, freezes: 1 }
    const { lateness, perWrite, step, takenOver, ...figures } = await raceSchedules(room.payload, race)
    process.stdout.write(
      `Schedules: ${JSON.stringify({ ...figures, perWrite, step, takenOver, lateness })}\n`,
    )
    expect(figures).toEqual({
      items: 12,
      done: 12,
      notOnce: 0,
      versionsNotOne: 0,
      early: 0,
      kills: 2,
      freezes: 1,
      exitCodes: [0, 0, 0],
    })
  }, 300_000)
})

describe('schedules', () => {
  const at = inMinutes(60)
  const before = new Date(at.getTime() - 1)

  const scheduled = async (more: object = {}, said: object = {}): Promise<string> => {
    const id = await desk.approved(more)
    const moved = await desk.move('editor', id, 'schedule', { at: at.toISOString(), ...said })
    expect(moved.body.doc).toMatchObject({ stage: 'scheduled', plannedFor: at.toISOString() })
    return id
  }

  const states = async (id: string) => (await desk.rows(id)).map(({ action, state }) => `${action}: ${state}`)
  const problems = ({ body }: { body: any }) =>
    body.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path)
  const code = ({ body, status }: { body: any; status: number }) => [status, body.errors?.[0]?.data?.code]

  describe('a publication', () => {
    test('goes out at its time and not a moment before, as the system, once', async () => {
      const id = await scheduled(
        {},
        { at: at.toISOString(), zone: 'Europe/Berlin', comment: 'The weekend page' },
      )
      expect(await desk.rows(id)).toMatchObject([
        {
          action: 'publish',
          state: 'waiting',
          at: at.toISOString(),
          zone: 'Europe/Berlin',
          askedByName: 'editor',
          rev: (await desk.newest(id))['rev'],
        },
      ])
      expect(await desk.runAt(before)).toEqual(at)
      expect(await desk.seen(id)).toMatchObject({ status: 404 })
      await desk.runAt(at)
      expect(await desk.seen(id)).toEqual({ status: 200, headline: 'Ferries return' })
      await desk.runAt(at)
      expect(await states(id)).toEqual(['publish: done'])
      expect(await desk.events(id, 'transition.publish', 'schedule.ask')).toEqual([
        { action: 'schedule.ask', actorKind: 'person', reason: 'The weekend page' },
        { action: 'transition.publish', actorKind: 'system', reason: 'Scheduled by editor' },
      ])
      expect(await desk.newest(id)).toMatchObject({ stage: 'published', plannedFor: null })
    })

    test('of a live story changes what readers see at its time', async () => {
      const id = await desk.live({ headline: 'Lighthouse sold' })
      await desk.room.rest('author', 'PATCH', `/api/articles/${id}`, { headline: 'Lighthouse not sold' })
      await desk.move('author', id, 'submit')
      await desk.move('reviewer', id, 'approve')
      await desk.move('editor', id, 'schedule', { at: at.toISOString() })
      await desk.runAt(before)
      expect(await desk.seen(id)).toMatchObject({ headline: 'Lighthouse sold' })
      await desk.runAt(at)
      expect(await desk.seen(id)).toMatchObject({ headline: 'Lighthouse not sold' })
    })

    test('is cancelled by an edit, and the edited text does not go out', async () => {
      const id = await scheduled()
      const edit = await desk.room.rest('editor', 'PATCH', `/api/articles/${id}`, {
        headline: 'Ferries sink',
      })
      expect(edit.body.doc).toMatchObject({ stage: 'draft', plannedFor: null })
      await desk.runAt(at)
      expect(await states(id)).toEqual(['publish: cancelled'])
      expect(await desk.seen(id)).toMatchObject({ status: 404 })
    })

    test('is cancelled by unscheduling, publishing by hand and restoring; deleting is refused until then', async () => {
      const [taken, published, restored] = [await scheduled(), await scheduled(), await scheduled()]
      const deletion = await desk.room.rest('editor', 'DELETE', `/api/articles/${taken}`)
      expect([deletion.status, deletion.body.errors[0].data.code]).toEqual([409, 'is-scheduled'])
      await desk.move('editor', taken, 'unschedule')
      await desk.move('editor', published, 'publish')
      const versions = await desk.room.rest(
        'editor',
        'GET',
        `/api/articles/versions?where[parent][equals]=${restored}&sort=createdAt&limit=1`,
      )
      await desk.room.rest('editor', 'POST', `/api/articles/versions/${versions.body.docs[0].id}`)
      const { docs } = await desk.room.payload.find({
        collection: 'schedules',
        sort: 'id',
        where: { document: { in: [taken, published, restored] } },
      })
      expect(docs.map(({ state }) => state)).toEqual(Array.from({ length: 3 }, () => 'cancelled'))
      await desk.runAt(at)
      expect(await desk.newest(taken)).toMatchObject({ stage: 'approved', plannedFor: null })
      expect(await desk.events(published, 'transition.publish')).toHaveLength(1)
      expect((await desk.seen(restored)).status).toBe(404)
    })

    test('gets another time in one step, by the move or by an update, from those who may schedule', async () => {
      const id = await scheduled()
      const [later, latest] = [inMinutes(90), inMinutes(120)]
      const path = `/api/articles/${id}`
      const mine = await desk.room.rest('author', 'PATCH', path, { plannedFor: later.toISOString() })
      expect(code(mine)).toEqual([403, 'role-may-not'])
      await desk.move('editor', id, 'schedule', { at: later.toISOString(), zone: 'Asia/Tokyo' })
      const patched = await desk.room.rest('editor', 'PATCH', path, { plannedFor: latest.toISOString() })
      expect(patched.body.doc).toMatchObject({ stage: 'scheduled', plannedFor: latest.toISOString() })
      expect((await states(id)).toSorted()).toEqual([
        'publish: cancelled',
        'publish: cancelled',
        'publish: waiting',
      ])
      await desk.runAt(later)
      expect((await desk.seen(id)).status).toBe(404)
      await desk.runAt(latest)
      expect((await desk.seen(id)).status).toBe(200)
    })

    test('is carried on as the same text by a save that changes nothing and by a lane', async () => {
      const id = await scheduled()
      await desk.room.rest('editor', 'PATCH', `/api/articles/${id}`, { headline: 'Ferries return' })
      await desk.room.rest('editor', 'POST', `/api/articles/${id}/lanes/legal`, { state: 'not_needed' })
      expect(await desk.rows(id)).toMatchObject([{ state: 'waiting', rev: (await desk.newest(id))['rev'] }])
      await desk.runAt(at)
      expect((await desk.seen(id)).status).toBe(200)
    })

    test('puts out the revision that was scheduled or nothing', async () => {
      const id = await scheduled()
      const { db } = desk.room.payload
      const where = { and: [{ parent: { equals: id } }, { latest: { equals: true } }] }
      const { docs } = await db.findVersions<any>({ collection: 'articles', where })
      const versionData = { version: { ...docs[0]!.version, headline: 'Slipped in' } }
      await db.updateVersion({ collection: 'articles', id: docs[0]!.id, versionData: versionData })
      await desk.runAt(at)
      expect((await desk.seen(id)).status).toBe(404)
      const [row] = await desk.rows(id)
      expect(row).toMatchObject({ state: 'failed', isUnseen: true })
      expect(row?.lastError).toContain(
        'was scheduled, but its text or a picture in it has been changed since',
      )
      expect(await desk.newest(id)).toMatchObject({ stage: 'approved', plannedFor: null })
    })

    test('that a condition stops has failed, is told, and the story is approved again', async () => {
      const id = await scheduled()
      const lane = await desk.room.rest('author', 'POST', `/api/articles/${id}/lanes/legal`, {
        state: 'required',
      })
      expect(lane.status).toBe(200)
      await desk.runAt(at)
      expect((await desk.seen(id)).status).toBe(404)
      const [row] = await desk.rows(id)
      expect(row).toMatchObject({ state: 'failed', isUnseen: true, attempts: 1 })
      expect(row?.lastError).toContain('Legal has not cleared this text yet.')
      expect(await desk.newest(id)).toMatchObject({ stage: 'approved', plannedFor: null })
      expect(await desk.events(id, 'schedule.failed')).toMatchObject([{ actorKind: 'system' }])
      await desk.room.rest('editor', 'POST', `/api/articles/${id}/lanes/legal`, { state: 'cleared' })
      await desk.move('editor', id, 'schedule', { at: inMinutes(70).toISOString() })
      expect((await desk.rows(id)).map(({ isUnseen }) => isUnseen)).toEqual([false, false])
    })

    test('needs a time ahead and a time zone that there is', async () => {
      const id = await desk.approved()
      const past = await desk.move('editor', id, 'schedule', { at: inMinutes(-1).toISOString() })
      expect(problems(past)).toEqual(['plannedFor'])
      const nowhere = await desk.move('editor', id, 'schedule', {
        at: at.toISOString(),
        zone: 'Mars/Olympus',
      })
      expect([...code(nowhere), problems(nowhere)]).toEqual([422, 'unknown-zone', ['zone']])
      const offset = await desk.move('editor', id, 'schedule', { at: '2044-07-01T10:00:00+02:00' })
      expect(offset.body.doc.plannedFor).toBe('2044-07-01T08:00:00.000Z')
      const draft = await desk.room.rest('author', 'POST', '/api/articles', { headline: 'Later' })
      const stray = await desk.room.rest('author', 'PATCH', `/api/articles/${draft.body.doc.id}`, {
        plannedFor: at.toISOString(),
      })
      expect(code(stray)).toEqual([409, 'planned-by-move'])
    })
  })

  test('after a standstill everything that fell due goes out, in the order of the times', async () => {
    const ids = [await desk.approved(), await desk.approved(), await desk.approved()]
    const minutes = [30, 10, 20]
    for (const [index, id] of ids.entries()) {
      await desk.move('editor', id, 'schedule', { at: inMinutes(minutes[index]!).toISOString() })
    }
    await desk.runAt(inMinutes(40))
    const { docs } = await desk.room.payload.find({
      collection: 'audit-events',
      sort: 'seq',
      where: { and: [{ action: { equals: 'transition.publish' } }, { document: { in: ids } }] },
    })
    expect(docs.map(({ document }) => document)).toEqual([ids[1], ids[2], ids[0]])
  })

  describe('a withdrawal at a time', () => {
    const ask = (who: 'author' | 'editor', id: string, more: object = {}) =>
      desk.room.rest(who, 'POST', `/api/articles/${id}/schedules`, {
        action: 'withdraw',
        at: at.toISOString(),
        zone: 'Europe/Lisbon',
        comment: 'The licence ends',
        ...more,
      })

    test('takes down what is live by then, with the reason', async () => {
      const id = await desk.live()
      expect((await ask('editor', id)).body.doc).toMatchObject({ state: 'waiting', zone: 'Europe/Lisbon' })
      await desk.room.rest('author', 'PATCH', `/api/articles/${id}`, { headline: 'Ferries return late' })
      await desk.move('editor', id, 'publish-now', { comment: 'A slip of the pen' })
      await desk.runAt(before)
      expect(await desk.seen(id)).toMatchObject({ headline: 'Ferries return late' })
      await desk.runAt(at)
      expect((await desk.seen(id)).status).toBe(410)
      expect(await desk.newest(id)).toMatchObject({
        stage: 'withdrawn',
        stageNote: 'The licence ends (Scheduled by editor)',
      })
    })

    test('needs the right, a reason, a time ahead, and something that will be live', async () => {
      const [live, draft, soon] = [await desk.live(), await desk.approved(), await scheduled()]
      expect(code(await ask('author', live))).toEqual([403, 'role-may-not'])
      expect(problems(await ask('editor', live, { comment: ' ' }))).toEqual(['comment'])
      expect(problems(await ask('editor', live, { at: inMinutes(-1).toISOString() }))).toEqual(['at'])
      expect(code(await ask('editor', live, { zone: '+02:00' }))).toEqual([422, 'unknown-zone'])
      expect(code(await ask('editor', live, { at: 'tomorrow' }))).toEqual([422, 'bad-body'])
      expect(code(await ask('editor', draft))).toEqual([409, 'wrong-stage'])
      expect((await ask('editor', soon)).status).toBe(409)
      expect((await ask('editor', soon, { at: inMinutes(61).toISOString() })).status).toBe(201)
      await desk.runAt(inMinutes(62))
      expect((await states(soon)).toSorted()).toEqual(['publish: done', 'withdraw: done'])
      expect(await desk.newest(soon)).toMatchObject({ stage: 'withdrawn' })
    })

    test('is replaced by another, cancelled by hand, and by a withdrawal', async () => {
      const id = await desk.live()
      await ask('editor', id)
      const second = await ask('editor', id, { at: inMinutes(80).toISOString() })
      const path = `/api/articles/${id}/schedules/${second.body.doc.id}`
      expect(code(await desk.room.rest('author', 'DELETE', path))).toEqual([403, 'role-may-not'])
      expect((await desk.room.rest('editor', 'DELETE', path)).status).toBe(200)
      expect(code(await desk.room.rest('editor', 'DELETE', path))).toEqual([409, 'schedule-ended'])
      await ask('editor', id)
      await desk.move('editor', id, 'withdraw', { comment: 'Wrong person' })
      expect(await states(id)).toEqual(Array.from({ length: 3 }, () => 'withdraw: cancelled'))
    })

    test('a publication is cancelled by its id with the move that does that', async () => {
      const id = await scheduled()
      const [row] = await desk.rows(id)
      const path = `/api/articles/${id}/schedules/${row!.id}`
      expect((await desk.room.rest('author', 'DELETE', path)).status).toBe(403)
      expect((await desk.room.rest('editor', 'DELETE', path)).status).toBe(200)
      expect(await desk.newest(id)).toMatchObject({ stage: 'approved' })
    })
  })

  describe('leases', () => {
    test('a claim that was taken over writes nothing', async () => {
      const { claimNext } = await import('../../../src/editorial/schedule/payload/claimNext.ts')
      const { carryOut } = await import('../../../src/editorial/schedule/payload/carryOut.ts')
      const id = await scheduled()
      const slow = desk.runnerAt(at, 'slow')
      const { claim } = await claimNext(slow)
      expect((await claimNext(desk.runnerAt(at, 'early'))).claim).toBeUndefined()
      const over = new Date(at.getTime() + 3000)
      expect(await carryOut(desk.runnerAt(over, 'slow'), claim!)).toBe(false)
      const taken = await claimNext(desk.runnerAt(over, 'quick'))
      expect(taken.claim).toMatchObject({ document: id, fence: 2, leasedBy: 'quick' })
      expect(await carryOut(slow, claim!)).toBe(false)
      expect((await desk.seen(id)).status).toBe(404)
      expect(await carryOut(desk.runnerAt(over, 'quick'), taken.claim!)).toBe(true)
      expect(await carryOut(desk.runnerAt(over, 'quick'), taken.claim!)).toBe(false)
      expect(await desk.events(id, 'transition.publish')).toHaveLength(1)
    })

    test('what may pass is tried again later, twelve times at most', async () => {
      const { claimNext } = await import('../../../src/editorial/schedule/payload/claimNext.ts')
      const { handleFailure } = await import('../../../src/editorial/schedule/payload/handleFailure.ts')
      const id = await scheduled()
      let time = at
      for (let attempt = 1; attempt <= 12; attempt += 1) {
        const runner = desk.runnerAt(time)
        const { claim } = await claimNext(runner)
        expect(claim).toMatchObject({ attempts: attempt })
        await handleFailure(runner, claim!, new Error('The disk is full.'))
        const [row] = await desk.rows(id)
        expect(row).toMatchObject({
          state: attempt < 12 ? 'waiting' : 'failed',
          lastError: 'The disk is full.',
        })
        expect(Date.parse(row!.dueAt)).toBeGreaterThan(attempt < 12 ? time.getTime() : 0)
        time = new Date(time.getTime() + 60_000)
      }
      expect(await desk.newest(id)).toMatchObject({ stage: 'approved' })
    })
  })

  describe('who sees and writes schedules', () => {
    test('staff read them, and nobody writes them by any door', async () => {
      const id = await scheduled()
      const [row] = await desk.rows(id)
      expect((await desk.room.rest('author', 'GET', '/api/schedules')).body.totalDocs).toBeGreaterThan(0)
      for (const who of ['public'] as const) {
        expect((await desk.room.rest(who, 'GET', '/api/schedules')).status).toBe(403)
        expect((await desk.room.rest(who, 'GET', `/api/articles/${id}/schedules`)).status).toBe(403)
        const asked = await desk.room.graphql(who, '{ Schedules { docs { id } } }')
        expect(asked.body.errors).toHaveLength(1)
      }
      const live = await desk.live()
      expect((await desk.room.rest('public', 'GET', `/api/articles/${live}/schedules`)).status).toBe(403)
      for (const [method, path, data] of [
        ['POST', '/api/schedules', { ...row, id: undefined }],
        ['PATCH', `/api/schedules/${row!.id}`, { at: inMinutes(1).toISOString() }],
        ['PATCH', '/api/schedules?where[id][exists]=true', { state: 'done' }],
        ['DELETE', `/api/schedules/${row!.id}`, undefined],
      ] as const) {
        const { status } = await desk.room.rest('admin', method, path, data)
        expect([method, status]).toEqual([method, 403])
      }
      expect(await desk.rows(id)).toEqual([row])
      await desk.move('editor', id, 'unschedule')
    })
  })
})
