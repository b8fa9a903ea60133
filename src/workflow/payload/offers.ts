import { type CollectionSlug, NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../access/payload/actorOf.ts'
import { decide, type StoryState } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { type TransitionName, transitionNames, transitions } from '../transitions.ts'
import { gatherFacts } from './facts.ts'
import type { WorkflowOptions } from './options.ts'
import { mayDo } from './rights.ts'
import { readStanding } from './storyState.ts'

/** One move as it is offered to a person: whether they may make it now, and if not, why. */
export type Offer = {
  name: TransitionName
  label: string
  to: string
  allowed: boolean
  needsComment: boolean
  needsTime: boolean
  refusal?: Pick<Refusal, 'status' | 'code' | 'message'> & { errors?: Refusal['problems'] }
}

/** What is asked for together with the move does not count as missing. */
const askedWithMove: ReadonlySet<string> = new Set(['comment', 'plannedFor'])

/**
 * What the person behind a request may do with a story now, and why not the rest: drawn from the same tables
 * as the decision itself.
 *
 * @throws {NotFound} when the story is not there, or not theirs to read
 */
export const readOffers = async (
  req: PayloadRequest,
  options: WorkflowOptions,
  id: string,
): Promise<StoryState & { transitions: Offer[] }> => {
  const collection: CollectionSlug = options.resource
  await req.payload.findByID({
    collection,
    id,
    depth: 0,
    draft: true,
    overrideAccess: false,
    req,
    select: {},
  })
  const standing = await readStanding(req, collection, id)
  if (!standing) throw new NotFound(req.t)
  const actor = actorOf(req)
  const facts = await gatherFacts({ req, options, content: standing.newest, comment: undefined, actor })
  const offers = transitionNames.map((name) => {
    const mayRole = mayDo(actor, name, { options, standing })
    return offerOf(name, decide({ name, state: standing.state, mayRole, facts }))
  })
  return { ...standing.state, transitions: offers }
}

const offerOf = (name: TransitionName, decision: ReturnType<typeof decide>): Offer => {
  const { guards, label, to } = transitions[name]
  const needs = { needsComment: guards.includes('comment'), needsTime: guards.includes('time-ahead') }
  if (decision.ok) return { name, label, to, allowed: true, ...needs }
  const errors = decision.problems.filter(({ path }) => !askedWithMove.has(path))
  if (decision.status === 422 && errors.length === 0) return { name, label, to, allowed: true, ...needs }
  const { status, code, message } = decision
  return {
    name,
    label,
    to,
    allowed: false,
    ...needs,
    refusal: { status, code, message, ...(errors.length > 0 && { errors }) },
  }
}
