import { actionDoors, cameOf } from '../../helpers/actionDoors.ts'
import {
  type ActionName,
  actions,
  type ActionState,
  actionStates,
  expectedAction,
} from '../../helpers/actionsExpected.ts'
import { type Desk, openDesk } from '../../helpers/matrixDesk.ts'
import { byMutation, byRoute, type Outcome, personOf, targetDoors } from '../../helpers/matrixDoors.ts'
import {
  actors,
  type Condition,
  conditions,
  contentTypes,
  type Expected,
  expectedMove,
  expectedTarget,
  leadsTo,
  type MatrixActor,
  type Move,
  moves,
  startOf,
  states,
  type Target,
  targets,
} from '../../helpers/matrixExpected.ts'
import { type MatrixRoom, openMatrix } from '../../helpers/matrixRoom.ts'
import { sampleOf } from '../../helpers/matrixSample.ts'
import type { Snapshot } from '../../helpers/matrixStories.ts'

let desk: Desk

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(() => desk.room.close())

describe('actions', () => {
  const groups = actions.flatMap((action) => actors.map((actor) => ({ action, actor })))

  /** What leaves a story as it was, also for those who may. */
  const readings: readonly ActionName[] = ['read', 'read draft', 'versions', 'history', 'transitions']

  /** A story that nothing has been done with yet. */
  type Story = { id: string; before: Snapshot }

  const sample = sampleOf('Actions', groups.length, 'action × actor; state × door')
  const untouched = new Map<string, Story>()

  afterAll(sample.say)

  const take = async (actor: MatrixActor, state: ActionState): Promise<Story & { shelf: string }> => {
    const isOutside = actor === 'boundOutside'
    const shelf = `${state} ${isOutside ? 'outside' : 'any'}`
    const kept = untouched.get(shelf)
    if (kept) return { ...kept, shelf }
    const id = await desk.article(state, isOutside ? { section: desk.places.outside } : {})
    return { id, before: await desk.look(id), shelf }
  }

  test.each(groups)('$action: $actor', async ({ action, actor }) => {
    const found: Record<string, unknown> = {}
    const wanted: Record<string, unknown> = {}
    const places = [actions.indexOf(action), actors.indexOf(actor)]
    for (const [row, state] of actionStates.entries()) {
      const expected = expectedAction(actor, action, state)
      for (const [column, [door, ask]] of Object.entries(actionDoors[action]).entries()) {
        if (!sample.takes(...places, row, column)) continue
        const { id, before, shelf } = await take(actor, state)
        const titles = { live: before.live.title, newest: before.newest.title }
        const came = cameOf(await ask({ desk, who: personOf(actor), id }), expected, titles)
        const cell = `${state}, ${door}`
        wanted[cell] = door === 'REST in bulk' && typeof expected === 'number' ? 400 : expected
        found[cell] = came
        untouched.delete(shelf)
        if (came === 'ok' && !readings.includes(action)) await desk.stories.drop('articles', id)
        else if (await isAsBefore(id, before)) untouched.set(shelf, { id, before })
        else found[cell] = `${came}, yet it was changed`
      }
    }
    expect(found).toEqual(wanted)
  })

  const isAsBefore = async (id: string, before: Snapshot): Promise<boolean> =>
    JSON.stringify(await desk.look(id)) === JSON.stringify(before)
})

describe('moves by name', () => {
  const doors = { 'transition route': byRoute, 'GraphQL transition': byMutation }

  const groups = contentTypes.flatMap((type) =>
    Object.keys(doors)
      .filter((door) => type === 'articles' || door === 'transition route')
      .flatMap((door) =>
        actors.flatMap((actor) =>
          states.map((state) => ({ actor, door: door as keyof typeof doors, state, type })),
        ),
      ),
  )

  type Group = (typeof groups)[number]

  /** Where a group lies on the sides of the matrix. */
  const placesOf = ({ actor, door, state, type }: Group): number[] => [
    actors.indexOf(actor),
    Object.keys(doors).indexOf(door),
    states.indexOf(state),
    contentTypes.indexOf(type),
  ]

  let matrix: MatrixRoom
  const sample = sampleOf('Moves by name', groups.length, 'type × door × actor × state')

  beforeAll(async () => {
    matrix = await openMatrix(desk)
  })

  afterAll(sample.say)

  test.each(groups)('$type, $door: $actor, $state', async (group) => {
    const found: Partial<Record<Move, Expected | Outcome | string>> = {}
    const wanted: Partial<Record<Move, Expected>> = {}
    for (const [column, move] of moves.entries()) {
      if (!sample.takes(...placesOf(group), column)) continue
      wanted[move] = expectedMove(group, move)
      found[move] = await matrix.attempt({
        ...group,
        expected: wanted[move],
        goal: leadsTo[move],
        go: (attempt) =>
          doors[group.door](attempt, move, { comment: 'A good reason', at: matrix.inAnHour() }),
      })
    }
    expect(found).toEqual(wanted)
  })

  const unmet = Object.keys(conditions) as Condition[]

  test.each(unmet)(
    'with %s, the moves that mind are refused with 422 and change nothing',
    async (condition) => {
      const found: Partial<Record<Move, unknown>> = {}
      const wanted: Partial<Record<Move, unknown>> = {}
      const stopped: readonly Move[] = conditions[condition]
      const { said, patch } = matrix.unmet(condition)
      for (const [column, move] of moves.entries()) {
        // An approved story without a byline cannot come about, and nothing says what scheduling it would have to do.
        if (move === 'schedule' && Object.keys(patch).length > 0) continue
        if (!sample.takes(unmet.indexOf(condition), column)) continue
        const expected = stopped.includes(move) ? 422 : 'ok'
        wanted[move] = expected
        found[move] = await matrix.attempt({
          actor: 'editor',
          expected,
          go: (attempt) => byRoute(attempt, move, said),
          goal: leadsTo[move],
          patch,
          state: startOf[move],
          type: 'articles',
        })
      }
      expect(found).toEqual(wanted)
    },
  )
})

describe('moves by update', () => {
  type Door = keyof typeof targetDoors

  const groups = (Object.keys(targetDoors) as Door[]).flatMap((door) =>
    actors.flatMap((actor) => states.map((state) => ({ actor, door, state, type: 'articles' as const }))),
  )

  type Group = (typeof groups)[number]

  /** Where a group lies on the sides of the matrix. */
  const placesOf = ({ actor, door, state }: Group): number[] => [
    actors.indexOf(actor),
    Object.keys(targetDoors).indexOf(door),
    states.indexOf(state),
  ]

  let matrix: MatrixRoom
  const sample = sampleOf('Moves by update', groups.length, 'door × actor × state')

  beforeAll(async () => {
    matrix = await openMatrix(desk)
  })

  afterAll(sample.say)

  test.each(groups)('$door: $actor, $state', async (group) => {
    const found: Partial<Record<Target, Expected | Outcome | string>> = {}
    const wanted: Partial<Record<Target, Expected | Outcome>> = {}
    for (const [column, target] of targets.entries()) {
      if (!sample.takes(...placesOf(group), column)) continue
      const expected = expectedTarget(group, target)
      const hasNoStatus = group.door === 'REST PATCH in bulk' && typeof expected === 'number'
      wanted[target] = hasNoStatus ? 'refused' : expected
      found[target] = await matrix.attempt({
        ...group,
        expected,
        goal: target === '_status:published' ? 'published' : target,
        go: (attempt) => targetDoors[group.door](attempt, target),
      })
    }
    expect(found).toEqual(wanted)
  })
})
