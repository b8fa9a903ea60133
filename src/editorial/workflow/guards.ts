import { type Problem } from '../../rules/refusals/refuse.ts'
import type { Guard } from '../../rules/workflow/guard.ts'
import { laneProblems, type Lanes } from '../../rules/workflow/lanes.ts'
import { emptyFields, requiredProblems, rightsProblems } from '../checklists/checklist.ts'
import type { ChecklistFacts } from '../checklists/facts.ts'
import { type ReviewFacts, standingApprovals } from '../stories/approvals.ts'

/** What a guard looks at: what the checklist does, and what was said with the move. Times are ISO 8601 in UTC. */
export type GuardFacts = ChecklistFacts & {
  /** What the person said with the move. */
  comment: string | undefined
  plannedFor: string | undefined
  embargoUntil: string | undefined
  /** An embargo that lasts until somebody lifts it. */
  embargoIndefinite: boolean
  review: ReviewFacts
  lanes: Lanes
}

const guards = {
  'required-fields': emptyFields,
  checklist: requiredProblems,
  comment: ({ comment }) =>
    comment !== undefined && comment.trim() !== ''
      ? []
      : [{ path: 'comment', message: 'Say why. The reason is kept with this move.' }],
  'time-ahead': ({ plannedFor, now }) =>
    plannedFor !== undefined && Date.parse(plannedFor) > now.getTime()
      ? []
      : [{ path: 'plannedFor', message: 'Choose a time in the future.' }],
  'embargo-over': (facts) => embargoAt(facts, facts.now),
  'embargo-over-by-then': (facts) =>
    embargoAt(facts, facts.plannedFor === undefined ? undefined : new Date(facts.plannedFor)),
  'four-eyes': ({ review }) => fourEyes(review),
  approvals: ({ review }) => {
    const given = standingApprovals(review.approvals, review.hash).length
    if (given >= review.needed) return []
    return [{ path: 'approvals', message: `This text has ${given} of ${review.needed} approvals.` }]
  },
  lanes: ({ lanes }) => laneProblems(lanes),
  rights: rightsProblems,
} as const satisfies Record<Guard, (facts: GuardFacts) => Problem[]>

/** Every problem that the named guards find, in their order; empty when the move may be made. */
export const runGuards = (names: readonly Guard[], facts: GuardFacts): Problem[] =>
  names.flatMap((name) => guards[name](facts))

/** A time in words, on the clock that all newsrooms share. */
const timeWords = (time: string): string =>
  `${new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`

/** What an embargo has against a text going out at a time; one without an end minds every time. */
const embargoAt = (
  { embargoIndefinite, embargoUntil }: Pick<GuardFacts, 'embargoIndefinite' | 'embargoUntil'>,
  time: Date | undefined,
): Problem[] => {
  if (embargoIndefinite) {
    return [{ path: 'embargoIndefinite', message: 'It is under an embargo without an end; lift it first.' }]
  }
  if (embargoUntil === undefined || time === undefined || Date.parse(embargoUntil) <= time.getTime())
    return []
  return [
    {
      path: 'embargoUntil',
      message: `The embargo ends on ${timeWords(embargoUntil)}; wait, or lift it first.`,
    },
  ]
}

/** The server itself has no id, and so has neither written nor approved anything. */
const fourEyes = ({ actorId, approvals, hash, mayApproveOwn, writers }: ReviewFacts): Problem[] => {
  const isActor = (id: string) => id === actorId
  if (!mayApproveOwn && writers.some(isActor)) {
    return [{ path: 'writers', message: 'You wrote part of this text; somebody else must approve it.' }]
  }
  const hasApproved = standingApprovals(approvals, hash).some(({ by }) => isActor(by))
  return hasApproved
    ? [{ path: 'approvals', message: 'You have approved this text already; it waits for somebody else.' }]
    : []
}
