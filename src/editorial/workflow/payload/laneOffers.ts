import type { Actor } from '../../../rules/roles/roles.ts'
import {
  decideLane,
  type Lane,
  laneNames,
  laneStates,
  type LaneName,
  type LaneState,
} from '../../../rules/workflow/lanes.ts'
import { lanePolicy } from '../../../rules/workflow/policy.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import type { Standing } from '../../stories/payload/storyState.ts'
import type { GuardFacts } from '../guards.ts'
import { mayDo } from './mayDo.ts'

/** A lane, and the states that the person may set it to. */
export type LaneOffer = Lane & { lane: LaneName; label: string; mayBecome: LaneState[] }

type LaneInput = { actor: Actor; options: WorkflowOptions; standing: Standing; facts: GuardFacts }

export const laneOffers = (input: LaneInput): LaneOffer[] =>
  laneNames.map((lane) => ({
    lane,
    label: lanePolicy[lane].label,
    ...input.facts.lanes[lane],
    mayBecome: laneStates.filter((to) => to !== input.facts.lanes[lane].state && mayBecome(input, lane, to)),
  }))

const mayBecome = (
  { actor, options, standing, facts }: LaneInput,
  name: LaneName,
  to: LaneState,
): boolean => {
  const story = { options, standing }
  const { actorId, writers } = facts.review
  return decideLane({
    name,
    to,
    stage: standing.state.stage,
    may: {
      require: mayDo(actor, `require-${name}`, story),
      clear: mayDo(actor, `clear-${name}`, story),
    },
    isWriter: actorId !== undefined && writers.includes(actorId),
  }).ok
}
