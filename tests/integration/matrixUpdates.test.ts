import { type Outcome, targetDoors } from '../helpers/matrixDoors.ts'
import {
  actors,
  type Expected,
  expectedTarget,
  states,
  type Target,
  targets,
} from '../helpers/matrixExpected.ts'
import { type MatrixRoom, openMatrix } from '../helpers/matrixRoom.ts'

type Door = keyof typeof targetDoors

const groups = (Object.keys(targetDoors) as Door[]).flatMap((door) =>
  actors.flatMap((actor) => states.map((state) => ({ actor, door, state, type: 'articles' as const }))),
)

let matrix: MatrixRoom
let cells = 0

beforeAll(async () => {
  matrix = await openMatrix()
})

afterAll(async () => {
  process.stdout.write(`Moves by update: ${cells} cells in ${groups.length} groups (door × actor × state).\n`)
  await matrix.close()
})

test.each(groups)('$door: $actor, $state', async (group) => {
  const found: Partial<Record<Target, Expected | Outcome | string>> = {}
  const wanted: Partial<Record<Target, Expected | Outcome>> = {}
  for (const target of targets) {
    const expected = expectedTarget(group, target)
    const hasNoStatus = group.door === 'REST PATCH in bulk' && typeof expected === 'number'
    wanted[target] = hasNoStatus ? 'refused' : expected
    found[target] = await matrix.attempt({
      ...group,
      expected,
      goal: target === '_status:published' ? 'published' : target,
      go: (attempt) => targetDoors[group.door](attempt, target),
    })
    cells += 1
  }
  expect(found).toEqual(wanted)
})
