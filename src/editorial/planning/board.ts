import type { LaneName, LaneState } from '../../rules/workflow/lanes.ts'
import { lanesOf } from '../../rules/workflow/lanes.ts'
import { type Stage, stages } from '../../rules/workflow/stages.ts'
import {
  dueOf,
  type Fields,
  isDone,
  isOverdue,
  numberOf,
  type PlannedStory,
  plannedStory,
  planningOf,
  textOf,
} from './storyFields.ts'

/** A story as a card of the board; times are ISO 8601, lengths are words. */
export type BoardCard = PlannedStory & {
  due: string | undefined
  isOverdue: boolean
  plannedFor: string | undefined
  words: number
  commissioned: number | undefined
  /** The lanes that are needed, with their state. */
  lanes: { lane: LaneName; state: Exclude<LaneState, 'not_needed'> }[]
  /** Who else has it open now. */
  openBy: string[]
  updatedAt: string
}

/** A stage with its most relevant cards; `total` counts those left out too. */
export type BoardColumn = { stage: Stage; cards: BoardCard[]; total: number }

type Around = { assigned: readonly string[]; openBy: readonly string[]; now: Date }

/** Makes a card of the newest revision of a story, whose section and writer are populated. */
export const cardOf = (story: Fields, { assigned, openBy, now }: Around): BoardCard => {
  const planned = plannedStory(story, assigned)
  return {
    ...planned,
    due: dueOf(story),
    isOverdue: isOverdue(story, now),
    plannedFor: planned.stage === 'scheduled' ? textOf(story['plannedFor']) : undefined,
    words: numberOf(story['wordCount']) ?? 0,
    commissioned: numberOf(planningOf(story)['commissionedLength']),
    lanes: neededLanes(story),
    openBy: [...new Set(openBy)],
    updatedAt: String(story['updatedAt']),
  }
}

/**
 * Sorts cards into a column for each stage, in the order of the workflow. In a column what is due first comes first; then
 * what has no due date, the latest change first.
 */
export const columnsOf = (
  cards: readonly BoardCard[],
  totals: Readonly<Record<Stage, number>>,
): BoardColumn[] =>
  stages.map((stage) => ({
    stage,
    cards: cards.filter((card) => card.stage === stage).toSorted(byUrgency),
    total: totals[stage],
  }))

const byUrgency = (one: BoardCard, other: BoardCard): number => {
  if (isDone(one.stage)) return latestFirst(one, other)
  const [first, second] = [one, other].map(({ plannedFor, due }) => Date.parse(plannedFor ?? due ?? never))
  return (first ?? 0) - (second ?? 0) || latestFirst(one, other)
}

const never = '9999-01-01T00:00:00.000Z'

const latestFirst = (one: BoardCard, other: BoardCard): number =>
  Date.parse(other.updatedAt) - Date.parse(one.updatedAt)

const neededLanes = (story: Fields): BoardCard['lanes'] =>
  Object.entries(lanesOf(story)).flatMap(([lane, { state }]) =>
    state === 'not_needed' ? [] : [{ lane: lane as LaneName, state }],
  )
