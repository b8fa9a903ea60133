import { titleOf } from '../../editorial/stories/titleOf.ts'
import { isStage, type Stage } from '../../rules/workflow/stages.ts'

/** A story in a list of the desk. */
export type DeskStory = {
  id: string
  headline: string
  stage: Stage
  section: string | undefined
  writer: string | undefined
  updatedAt: string
  plannedFor: string | undefined
}

/** Makes a list entry from a document with relations populated one level deep. */
export const asStory = (document: object): DeskStory => {
  const fields = document as Readonly<Record<string, unknown>>
  return {
    id: String(fields['id']),
    headline: titleOf('articles', fields),
    stage: isStage(fields['stage']) ? fields['stage'] : 'draft',
    section: nameOf(fields['section']),
    writer: nameOf(fields['createdBy']),
    updatedAt: String(fields['updatedAt']),
    plannedFor: textOf(fields['plannedFor']),
  }
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const nameOf = (relation: unknown): string | undefined =>
  typeof relation === 'object' && relation !== null && 'name' in relation ? textOf(relation.name) : undefined
