import { isStage, type Stage } from '../../rules/workflow/stages.ts'
import { titleOf } from '../stories/titleOf.ts'

/* What the planning views read of a story as plain data, whose section and people are populated. */

export type Fields = Readonly<Record<string, unknown>>

export const stageOf = (story: Fields): Stage => (isStage(story['stage']) ? story['stage'] : 'draft')

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined

/** The name of a populated section or person. */
const nameOf = (relation: unknown): string | undefined =>
  typeof relation === 'object' && relation !== null && 'name' in relation ? textOf(relation.name) : undefined

/** The fields of the story's plan. */
export const planningOf = (story: Fields): Fields => (story['planning'] ?? {}) as Fields

/** When the story is due, ISO 8601. */
export const dueOf = (story: Fields): string | undefined => textOf(planningOf(story)['due'])

/** What every planning view says of a story. */
export type PlannedStory = {
  id: string
  title: string
  stage: Stage
  section: string | undefined
  /** Its writer first, then the people it is assigned to, each once. */
  people: string[]
}

/** @param assigned names of the people that the story is assigned to */
export const plannedStory = (story: Fields, assigned: readonly string[]): PlannedStory => ({
  id: String(story['id']),
  title: titleOf('articles', story),
  stage: stageOf(story),
  section: nameOf(story['section']),
  people: [...new Set([nameOf(story['createdBy']), ...assigned].filter((name) => name !== undefined))],
})

/** Whether a story should have been ready by now; what was published once is late no more, nor is what was withdrawn. */
export const isOverdue = (story: Fields, now: Date): boolean => {
  const due = dueOf(story)
  return due !== undefined && !isOut(story) && Date.parse(due) < now.getTime()
}

/** Whether it was published, so that nothing is due any more. */
export const isOut = (story: Fields): boolean =>
  textOf(story['publishedAt']) !== undefined || isDone(stageOf(story))

/** Whether nothing is due at this stage any more. */
export const isDone = (stage: Stage): boolean => stage === 'published' || stage === 'withdrawn'
