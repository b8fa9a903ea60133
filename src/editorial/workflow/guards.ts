import { type Problem } from '../../rules/refusals/refuse.ts'
import type { Guard } from '../../rules/workflow/guard.ts'
import { laneProblems, type Lanes } from '../../rules/workflow/lanes.ts'
import { emptyFields, requiredProblems, rightsProblems } from '../checklists/checklist.ts'
import type { ChecklistFacts } from '../checklists/facts.ts'
import { type ReviewFacts, standingApprovals } from '../stories/approvals.ts'

/** The input of the guards: that of the checklist, and the data sent with the move. Times are ISO 8601 in UTC. */
export type GuardFacts = ChecklistFacts & {
  /** The comment that was sent with the move. */
  comment: string | undefined
  plannedFor: string | undefined
  embargoUntil: string | undefined
  /** Whether there is an embargo without an end. */
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

/** All problems found by the named guards, in their order; empty when the move may be made. */
export const runGuards = (names: readonly Guard[], facts: GuardFacts): Problem[] =>
  names.flatMap((name) => guards[name](facts))

/** A time in words, in UTC. */
const timeWords = (time: string): string =>
  `${new Date(time).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })} UTC`

/** The problem when an embargo forbids publication at a time; an embargo without an end always does. */
const embargoAt = (
  { embargoIndefinite, embargoUntil }: Pick<GuardFacts, 'embargoIndefinite' | 'embargoUntil'>,
  time: Date | undefined,
): Problem[] => {
  if (embargoIndefinite) {
    return [
      {
        path: 'embargoIndefinite',
        message: 'This is under an embargo without an end. Lift the embargo first.',
      },
    ]
  }
  if (embargoUntil === undefined || time === undefined || Date.parse(embargoUntil) <= time.getTime())
    return []
  return [
    {
      path: 'embargoUntil',
      message: `The embargo ends on ${timeWords(embargoUntil)}. Wait until then, or lift it first.`,
    },
  ]
}

/** The problems of the four-eyes rule. The server has no id, so it is never a writer or approver. */
const fourEyes = ({ actorId, approvals, hash, mayApproveOwn, writers }: ReviewFacts): Problem[] => {
  const isActor = (id: string) => id === actorId
  if (!mayApproveOwn && writers.some(isActor)) {
    return [{ path: 'writers', message: 'You wrote part of this text. Somebody else must approve it.' }]
  }
  const hasApproved = standingApprovals(approvals, hash).some(({ by }) => isActor(by))
  return hasApproved
    ? [
        {
          path: 'approvals',
          message: 'You have already approved this text. Somebody else must approve it too.',
        },
      ]
    : []
}
