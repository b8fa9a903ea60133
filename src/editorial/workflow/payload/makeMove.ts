import { demand, refused } from '../../../rules/refusals/refused.ts'
import { type Stage, stageWords } from '../../../rules/workflow/stages.ts'
import { type TransitionName, transitions } from '../../../rules/workflow/transitions.ts'
import { approvalsOf } from '../../stories/approvals.ts'
import type { Document } from '../../stories/payload/options.ts'
import { accountOf, nameIn, writerOf } from '../../stories/payload/writer.ts'
import type { StoryState } from '../../stories/storyState.ts'
import { decide } from '../decide.ts'
import type { GuardFacts } from '../guards.ts'
import { movesTo } from '../movesTo.ts'
import { gatherFacts } from './facts.ts'
import { mayDo } from './mayDo.ts'
import { plannedAfter } from './plannedTime.ts'
import { publishedAt, type Write } from './write.ts'

type MoveRequest = { state: StoryState; target: Stage }
type Made = { name: TransitionName; to: Stage; stamp: Document; hash: string }

/**
 * Decides the move that a write requests.
 *
 * @returns the move, the new stage, the further fields that it writes, and the hash of the text
 * @throws {Refused} 403, 409 or 422 with the first reason against it
 */
export const makeMove = async (write: Write, request: MoveRequest): Promise<Made> => {
  const { data, req, actor, options, note } = write
  const facts = await gatherFacts({
    looks: request.target !== 'withdrawn',
    req,
    options,
    content: data,
    comment: note.comment,
    actor,
    now: note.now,
  })
  const { name, to } = firstAllowed(write, { ...request, facts })
  if ((to === 'published') !== (data['_status'] === 'published' && to !== 'withdrawn')) {
    throw refused('phantom')
  }
  if (to !== transitions[name].to && note.named === undefined) throw notYet(facts)
  const now = facts.now.toISOString()
  const stamp = {
    stage: to,
    stageNote: note.comment ?? null,
    stageAt: now,
    stageBy: accountOf(actor),
    withdrawalNotice: note.notice ?? null,
    plannedFor: plannedAfter(write, to, name),
    ...(transitions[name].approves && { approvals: [...approvalsOf(data), approvalOf(write, facts)] }),
    ...(to === 'published' && { publishedAt: publishedAt(write) ?? now }),
  }
  return { name, to, stamp, hash: facts.review.hash }
}

const approvalOf = ({ actor, req }: Write, { review, now }: GuardFacts) => ({
  by: writerOf(actor) ?? 'system',
  name: nameIn(req),
  at: now.toISOString(),
  hash: review.hash,
})

/** The refusal of an update to a stage that needs more approvals; such an update cannot be done partly. */
const notYet = ({ review }: GuardFacts) => refused('more-approvals', { needed: review.needed })

type Deciding = MoveRequest & { facts: GuardFacts }

/** Tries each move that leads to the requested stage; throws the first refusal when none may be made. */
const firstAllowed = (write: Write, { state, target, facts }: Deciding) => {
  const { actor, options, standing, data, note } = write
  const names: TransitionName[] = note.named
    ? [note.named]
    : movesTo({ state, to: target, comment: note.comment })
  const decisions = names.map((name) => ({
    name,
    decision: decide({ name, state, facts, mayRole: mayDo(actor, name, { options, standing, next: data }) }),
  }))
  const chosen = decisions.find(({ decision }) => decision.ok) ?? decisions[0]
  if (!chosen) throw refused('wrong-stage/no-move', { from: stageWords(state.stage), to: stageWords(target) })
  return { name: chosen.name, to: demand(chosen.decision).to }
}
