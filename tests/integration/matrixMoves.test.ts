import { byMutation, byRoute, type Outcome } from '../helpers/matrixDoors.ts'
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
} from '../helpers/matrixExpected.ts'
import { type MatrixRoom, openMatrix } from '../helpers/matrixRoom.ts'

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

let matrix: MatrixRoom
let cells = 0

beforeAll(async () => {
  matrix = await openMatrix()
})

afterAll(async () => {
  process.stdout.write(
    `Moves by name: ${cells} cells in ${groups.length} groups (type × door × actor × state).\n`,
  )
  await matrix.close()
})

test.each(groups)('$type, $door: $actor, $state', async (group) => {
  const found: Partial<Record<Move, Expected | Outcome | string>> = {}
  const wanted: Partial<Record<Move, Expected>> = {}
  for (const move of moves) {
    wanted[move] = expectedMove(group, move)
    found[move] = await matrix.attempt({
      ...group,
      expected: wanted[move],
      goal: leadsTo[move],
      go: (attempt) => doors[group.door](attempt, move, { comment: 'A good reason', at: matrix.inAnHour() }),
    })
    cells += 1
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
    for (const move of moves) {
      // An approved story without a byline cannot come about, and nothing says what scheduling it would have to do.
      if (move === 'schedule' && Object.keys(patch).length > 0) continue
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
      cells += 1
    }
    expect(found).toEqual(wanted)
  },
)
