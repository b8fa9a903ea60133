import { byMutation, byRoute, type Outcome } from '../../helpers/matrixDoors.ts'
import {
  actors,
  type Condition,
  conditions,
  contentTypes,
  type Expected,
  expectedMove,
  leadsTo,
  type Move,
  moves,
  startOf,
  states,
} from '../../helpers/matrixExpected.ts'
import { type MatrixRoom, openMatrix } from '../../helpers/matrixRoom.ts'
import { isTried } from '../../helpers/matrixSample.ts'

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
let cells = 0
let tried = 0

beforeAll(async () => {
  matrix = await openMatrix()
})

afterAll(async () => {
  process.stdout.write(
    `Moves by name: ${tried} of ${cells} cells tried, in ${groups.length} groups (type × door × actor × state).\n`,
  )
  await matrix.close()
})

test.each(groups)('$type, $door: $actor, $state', async (group) => {
  const found: Partial<Record<Move, Expected | Outcome | string>> = {}
  const wanted: Partial<Record<Move, Expected>> = {}
  for (const [column, move] of moves.entries()) {
    cells += 1
    if (!isTried(...placesOf(group), column)) continue
    tried += 1
    wanted[move] = expectedMove(group, move)
    found[move] = await matrix.attempt({
      ...group,
      expected: wanted[move],
      goal: leadsTo[move],
      go: (attempt) => doors[group.door](attempt, move, { comment: 'A good reason', at: matrix.inAnHour() }),
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
      cells += 1
      if (!isTried(unmet.indexOf(condition), column)) continue
      tried += 1
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
