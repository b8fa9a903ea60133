import { actionDoors, cameOf } from '../helpers/actionDoors.ts'
import { actions, actionStates, expectedAction } from '../helpers/actionsExpected.ts'
import { type Desk, openDesk } from '../helpers/matrixDesk.ts'
import { personOf } from '../helpers/matrixDoors.ts'
import { actors } from '../helpers/matrixExpected.ts'
import type { Snapshot } from '../helpers/matrixStories.ts'

const groups = actions.flatMap((action) => actors.map((actor) => ({ action, actor })))

let desk: Desk
let cells = 0

beforeAll(async () => {
  desk = await openDesk()
})

afterAll(async () => {
  process.stdout.write(`Actions: ${cells} cells in ${groups.length} groups (action × actor; state × door).\n`)
  await desk.room.close()
})

test.each(groups)('$action: $actor', async ({ action, actor }) => {
  const found: Record<string, unknown> = {}
  const wanted: Record<string, unknown> = {}
  const elsewhere = actor === 'boundOutside' ? { section: desk.places.outside } : {}
  for (const state of actionStates) {
    const expected = expectedAction(actor, action, state)
    let id = await desk.article(state, elsewhere)
    for (const [door, ask] of Object.entries(actionDoors[action])) {
      const before = await desk.look(id)
      const titles = { live: before.live.title, newest: before.newest.title }
      const came = cameOf(await ask({ desk, who: personOf(actor), id }), expected, titles)
      const cell = `${state}, ${door}`
      wanted[cell] = door === 'REST in bulk' && typeof expected === 'number' ? 400 : expected
      found[cell] = typeof came === 'number' ? await unchanged(id, before, came) : came
      cells += 1
      if (came === 'ok') id = await desk.article(state, elsewhere)
    }
  }
  expect(found).toEqual(wanted)
})

/** A refusal that left the story as it was; words otherwise. */
const unchanged = async (id: string, before: Snapshot, status: number): Promise<number | string> =>
  JSON.stringify(await desk.look(id)) === JSON.stringify(before) ? status : `${status}, yet it was changed`
