import { pinProblem } from '../../../../src/editorial/schedule/pin.ts'
import { decide } from '../../../../src/editorial/workflow/decide.ts'
import { decideEdit } from '../../../../src/editorial/workflow/decideEdit.ts'
import type { GuardFacts } from '../../../../src/editorial/workflow/guards.ts'
import { decideSignOff } from '../../../../src/editorial/workflow/signOff.ts'
import { decideLane, laneNames, lanesOf, laneStates } from '../../../../src/rules/workflow/lanes.ts'
import { stages } from '../../../../src/rules/workflow/stages.ts'
import { transitionNames } from '../../../../src/rules/workflow/transitions.ts'

const both = [true, false]
const editor = '018f2c7e-8a5b-7c31-9d2e-3f4a5b6c7d8e'

/** Nothing is ready: every guard has something to say. */
const facts: GuardFacts = {
  resource: 'articles',
  content: {},
  required: ['headline', 'section'],
  checklist: ['bylines'],
  labels: { headline: 'Headline', section: 'Section', bylines: 'Bylines' },
  pictures: [],
  quotes: [],
  links: [],
  now: new Date('2026-11-30T12:00:00Z'),
  comment: undefined,
  plannedFor: undefined,
  embargoUntil: '2026-12-24T06:00:00.000Z',
  embargoIndefinite: false,
  lanes: lanesOf({ lanes: { legal: { state: 'required' }, pictures: { state: 'required' } } }),
  review: { actorId: editor, approvals: [], hash: 'a', mayApproveOwn: false, needed: 2, writers: [editor] },
}

const moves = transitionNames.flatMap((name) =>
  stages.flatMap((stage) =>
    (['published', 'withdrawn', 'never'] as const).flatMap((live) =>
      both.map((mayRole) => decide({ name, state: { stage, live }, mayRole, facts })),
    ),
  ),
)
const edits = stages.flatMap((stage) =>
  both.map((update) => decideEdit({ stage, may: { update, revise: false } })),
)
const lanes = laneNames.flatMap((name) =>
  laneStates.flatMap((to) =>
    stages.flatMap((stage) =>
      both.map((may) => decideLane({ name, to, stage, may: { require: may, clear: may }, isWriter: true })),
    ),
  ),
)
const signOffs = [undefined, { publishedBy: editor, writers: [] }].flatMap((open) =>
  both.map((mayRole) => decideSignOff({ open, mayRole, actorId: editor })),
)
const pins = stages.map((stage) =>
  pinProblem({ action: 'publish', hash: 'a', rev: 1 }, { stage, live: 'never', rev: 1, hash: 'b' }),
)

const said = [
  ...[...moves, ...edits, ...lanes, ...signOffs].flatMap((one) =>
    one.ok ? [] : [one.message, ...one.problems.map(({ message }) => message)],
  ),
  ...pins.filter((words) => words !== undefined),
]

test('every refusal of the workflow is said in words: no name of the code, no id, no raw time', () => {
  expect(said.length).toBeGreaterThan(300)
  expect(
    said.filter((words) => /[a-z]_[a-z]|\b(true|false|undefined|null)\b|[0-9a-f]{8}-|\dT\d/.test(words)),
  ).toEqual([])
})

test('and so that the panel, which makes bullets of what stands behind a colon, shows it whole', () => {
  const split = said.filter((words) => words.replaceAll(/\d\d:\d\d/g, '').includes(':'))
  expect([...new Set(split)]).toEqual([])
})
