import { type Problem, type Refusal, refuse } from '../refusals/refuse.ts'
import { lanePolicy } from './policy.ts'
import { type Stage, stageWords } from './stages.ts'

export type LaneName = keyof typeof lanePolicy

export const laneNames = Object.keys(lanePolicy) as LaneName[]

export const laneStates = ['not_needed', 'required', 'cleared'] as const

export type LaneState = (typeof laneStates)[number]

/** The state of a lane, who set it, and when; `at` is ISO 8601. */
export type Lane = { state: LaneState; by?: string; name?: string; at?: string }

export type Lanes = Record<LaneName, Lane>

export const isLaneName = (value: unknown): value is LaneName => laneNames.some((name) => name === value)

/** Reads the lanes of a document; a lane that was never set is not needed. */
export const lanesOf = (document: Readonly<Record<string, unknown>>): Lanes => {
  const kept = (document['lanes'] ?? {}) as Partial<Lanes>
  return Object.fromEntries(laneNames.map((name) => [name, kept[name] ?? { state: 'not_needed' }])) as Lanes
}

/** The lanes after an edit: cleared lanes are required again, because nobody has cleared the new text. */
export const lanesAfterEdit = (lanes: Lanes): Lanes =>
  Object.fromEntries(
    laneNames.map((name) => [name, lanes[name].state === 'cleared' ? { state: 'required' } : lanes[name]]),
  ) as Lanes

/** The lanes that keep a text from being published, as problems. */
export const laneProblems = (lanes: Lanes): Problem[] =>
  laneNames
    .filter((name) => lanes[name].state === 'required')
    .map((name) => ({
      path: `lanes.${name}`,
      message: `${lanePolicy[name].label} has not cleared this text yet.`,
    }))

/**
 * Decides whether a person may set a lane to another state.
 *
 * @param input.may the person's rights on this lane of this story
 * @param input.isWriter whether the person wrote any part of the text
 */
export const decideLane = (input: {
  name: LaneName
  to: LaneState
  stage: Stage
  may: Readonly<Record<'require' | 'clear', boolean>>
  isWriter: boolean
}): { ok: true } | Refusal => {
  const { label } = lanePolicy[input.name]
  const right = input.to === 'required' ? 'require' : 'clear'
  if (!input.may[right]) return refuse('role-may-not/lane', { lane: label, state: spoken[input.to] })
  if (input.stage === 'published' || input.stage === 'withdrawn') {
    return refuse('wrong-stage/lane', { stage: stageWords(input.stage), lane: label })
  }
  if (input.to === 'cleared' && input.isWriter)
    return refuse('condition-not-met/cleared', { path: 'writers' })
  return { ok: true }
}

const spoken = {
  not_needed: 'not needed',
  required: 'required',
  cleared: 'cleared',
} as const satisfies Record<LaneState, string>
