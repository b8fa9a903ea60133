import { type GuardFacts, type Problem, runGuards } from './guards.ts'
import type { Stage } from './stages.ts'
import { type TransitionName, transitions } from './transitions.ts'

/** Where a story stands: its newest revision's stage, and what the public sees of it. */
export type StoryState = { stage: Stage; live: 'published' | 'withdrawn' | 'never' }

/** A refusal: 403 the role may not, 409 the stage does not allow it, 422 a condition is not met. */
export type Refusal = {
  ok: false
  status: 403 | 409 | 422
  code: 'role-may-not' | 'wrong-stage' | 'condition-not-met'
  message: string
  problems: Problem[]
}

export type Decision = { ok: true; to: Stage } | Refusal

/**
 * Whether a move may be made. Asked by every door: the transition route, GraphQL, and ordinary updates.
 *
 * @param ask.mayRole whether the policy lets this person make this move on this story
 * @returns the stage that follows, or the first reason against it: role before stage before conditions
 */
export const decide = (ask: {
  name: TransitionName
  state: StoryState
  mayRole: boolean
  facts: GuardFacts
}): Decision => {
  const { name, state, mayRole, facts } = ask
  const transition = transitions[name]
  if (!mayRole) return refuse('role-may-not', `Your role may not ${spoken(name)} this.`)
  if (!leavesFrom(name, state)) return refuse('wrong-stage', wrongStage(name, state))
  const problems = runGuards(transition.guards, facts)
  if (problems.length === 0) return { ok: true, to: transition.to }
  const reasons = problems.map(({ message }) => message).join(' ')
  return refuse('condition-not-met', `Not yet ready to ${spoken(name)}: ${reasons}`, problems)
}

/** Whether the move starts where the story stands. */
export const leavesFrom = (name: TransitionName, { stage, live }: StoryState): boolean => {
  const from: readonly Stage[] | 'live' = transitions[name].from
  return from === 'live' ? live === 'published' : from.includes(stage)
}

export const refuse = (code: Refusal['code'], message: string, problems: Problem[] = []): Refusal => ({
  ok: false,
  status: statuses[code],
  code,
  message,
  problems,
})

const statuses = {
  'role-may-not': 403,
  'wrong-stage': 409,
  'condition-not-met': 422,
} as const satisfies Record<Refusal['code'], Refusal['status']>

const spoken = (name: TransitionName): string => name.replaceAll('-', ' ')

const wrongStage = (name: TransitionName, { stage, live }: StoryState): string => {
  const from: readonly Stage[] | 'live' = transitions[name].from
  const wanted = from === 'live' ? 'a live text' : from.join(' or ')
  const standing =
    live === 'published' && stage !== 'published' ? `${stage} (an earlier text is live)` : stage
  return `Cannot ${spoken(name)}: it needs ${wanted}, and this is ${standing}.`
}
