import { type Outcome, targetDoors } from '../../helpers/matrixDoors.ts'
import {
  actors,
  type Expected,
  expectedTarget,
  states,
  type Target,
  targets,
} from '../../helpers/matrixExpected.ts'
import { type MatrixRoom, openMatrix } from '../../helpers/matrixRoom.ts'
import { isTried } from '../../helpers/matrixSample.ts'

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
let cells = 0
let tried = 0

beforeAll(async () => {
  matrix = await openMatrix()
})

afterAll(async () => {
  process.stdout.write(
    `Moves by update: ${tried} of ${cells} cells tried, in ${groups.length} groups (door × actor × state).\n`,
  )
  await matrix.close()
})

test.each(groups)('$door: $actor, $state', async (group) => {
  const found: Partial<Record<Target, Expected | Outcome | string>> = {}
  const wanted: Partial<Record<Target, Expected | Outcome>> = {}
  for (const [column, target] of targets.entries()) {
    cells += 1
    if (!isTried(...placesOf(group), column)) continue
    tried += 1
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
