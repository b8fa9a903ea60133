import { actionDoors, cameOf } from '../../helpers/actionDoors.ts'
import {
  type ActionName,
  actions,
  type ActionState,
  actionStates,
  expectedAction,
} from '../../helpers/actionsExpected.ts'
import { type Desk, openDesk } from '../../helpers/matrixDesk.ts'
import { personOf } from '../../helpers/matrixDoors.ts'
import { actors, type MatrixActor } from '../../helpers/matrixExpected.ts'
import { isTried } from '../../helpers/matrixSample.ts'
import type { Snapshot } from '../../helpers/matrixStories.ts'

const groups = actions.flatMap((action) => actors.map((actor) => ({ action, actor })))

/** What leaves a story as it was, also for those who may. */
const readings: readonly ActionName[] = ['read', 'read draft', 'versions', 'history', 'transitions']

/** A story that nothing has been done with yet. */
type Story = { id: string; before: Snapshot }

let desk: Desk
let cells = 0
let tried = 0
const untouched = new Map<string, Story>()

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(async () => {
  process.stdout.write(
    `Actions: ${tried} of ${cells} cells tried, in ${groups.length} groups (action × actor; state × door).\n`,
  )
  await desk.room.close()
})

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
      cells += 1
      if (!isTried(...places, row, column)) continue
      tried += 1
      const { id, before, shelf } = await take(actor, state)
      const titles = { live: before.live.title, newest: before.newest.title }
      const came = cameOf(await ask({ desk, who: personOf(actor), id }), expected, titles)
      const cell = `${state}, ${door}`
      wanted[cell] = door === 'REST in bulk' && typeof expected === 'number' ? 400 : expected
      found[cell] = came
      untouched.delete(shelf)
      if (came === 'ok' && !readings.includes(action)) continue
      if (await isAsBefore(id, before)) untouched.set(shelf, { id, before })
      else found[cell] = `${came}, yet it was changed`
    }
  }
  expect(found).toEqual(wanted)
})

const isAsBefore = async (id: string, before: Snapshot): Promise<boolean> =>
  JSON.stringify(await desk.look(id)) === JSON.stringify(before)
