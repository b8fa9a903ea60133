import { NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { insidersOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { type Refusal } from '../../../rules/refusals/refuse.ts'
import { type TransitionName, transitionNames, transitions } from '../../../rules/workflow/transitions.ts'
import { standingApprovals } from '../../stories/approvals.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { revOf } from '../../stories/revision.ts'
import type { StoryState } from '../../stories/storyState.ts'
import { decide } from '../decide.ts'
import type { GuardFacts } from '../guards.ts'
import { gatherFacts } from './facts.ts'
import { type LaneOffer, laneOffers } from './laneOffers.ts'
import { mayDo } from './mayDo.ts'
import type { SignOffRow } from './signOffs/rows.ts'
import { readSignOff } from './signOffs/signOff.ts'

/** A move, and whether a person may make it now, and if not, why. */
export type Offer = {
  name: TransitionName
  label: string
  to: string
  allowed: boolean
  needsComment: boolean
  needsTime: boolean
  refusal?: OfferRefusal
}

type OfferRefusal = Pick<Refusal, 'status' | 'code' | 'message'> & { errors?: Refusal['problems'] }

/** The state of a story, what the person may do with it, and who has approved it. */
export type Offers = StoryState & {
  rev: number
  transitions: Offer[]
  approvals: { needed: number; given: { name: string; at: string }[] }
  lanes: LaneOffer[]
  /** Present only while something waits to be signed off. */
  signOff?: SignOffOffer
}

type SignOffOffer = {
  rev: number
  publishedBy: string | null
  publishedAt: string
  reason: string | null
  allowed: boolean
  refusal?: OfferRefusal
}

/** Data that is entered together with the move, and so does not count as missing. */
const askedWithMove: ReadonlySet<string> = new Set(['comment', 'plannedFor'])

/**
 * What the caller may do with a story now, and why not the rest, by the same tables as the decision itself.
 *
 * @throws {Forbidden} for everybody but the staff
 * @throws {NotFound} when the story does not exist
 */
export const readOffers = async (
  req: PayloadRequest,
  options: WorkflowOptions,
  id: string,
): Promise<Offers> => {
  await insidersOnStory(req, { resource: options.resource, id })
  const standing = await readStanding(req, options.resource, id)
  if (!standing) throw new NotFound(req.t)
  const actor = actorOf(req)
  const facts = await gatherFacts({ req, options, content: standing.newest, comment: undefined, actor })
  const offers = transitionNames.map((name) => {
    const mayRole = mayDo(actor, name, { options, standing })
    return offerOf(name, decide({ name, state: standing.state, mayRole, facts }))
  })
  const signed = await readSignOff({ req, options, id })
  return {
    ...standing.state,
    rev: revOf(standing.newest),
    transitions: offers,
    approvals: approvalsIn(facts),
    lanes: laneOffers({ actor, options, standing, facts }),
    ...(signed.rows[0] && { signOff: signOffOffer(signed.rows[0], signed.decision) }),
  }
}

const approvalsIn = ({ review }: GuardFacts): Offers['approvals'] => ({
  needed: review.needed,
  given: standingApprovals(review.approvals, review.hash).map(({ name, at }) => ({ name, at })),
})

const signOffOffer = (row: SignOffRow, decision: { ok: true } | Refusal): SignOffOffer => ({
  rev: row.rev,
  publishedBy: row.publishedByName,
  publishedAt: new Date(row.publishedAt).toISOString(),
  reason: row.reason,
  allowed: decision.ok,
  ...(!decision.ok && { refusal: refusalOf(decision) }),
})

const offerOf = (name: TransitionName, decision: ReturnType<typeof decide>): Offer => {
  const { guards, label, to } = transitions[name]
  const needs = { needsComment: guards.includes('comment'), needsTime: guards.includes('time-ahead') }
  if (decision.ok) return { name, label, to, allowed: true, ...needs }
  const errors = decision.problems.filter(({ path }) => !askedWithMove.has(path))
  if (decision.status === 422 && errors.length === 0) return { name, label, to, allowed: true, ...needs }
  const refusal = refusalOf({ ...decision, problems: errors })
  return { name, label, to, allowed: false, ...needs, refusal }
}

const refusalOf = ({ status, code, message, problems }: Refusal): OfferRefusal => ({
  status,
  code,
  message,
  ...(problems.length > 0 && { errors: problems }),
})
