import type { PayloadRequest } from 'payload'

import type { Actor } from '../../../rules/roles/roles.ts'
import { differ } from '../../../text/digest/changes.ts'
import { isEmptyValue } from '../../../text/digest/isEquivalent.ts'
import { isContent } from '../../stories/content.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import type { Standing } from '../../stories/payload/storyState.ts'
import type { WriteNote } from '../../stories/payload/writeNote.ts'
import type { StoryState } from '../../stories/storyState.ts'

/** One write as the guard sees it; a new story has no standing yet. */
export type Write = {
  options: WorkflowOptions
  req: PayloadRequest
  note: WriteNote
  actor: Actor
  data: Document
  standing: Standing | undefined
}

const unborn: StoryState = { stage: 'draft', live: 'never' }

export const stateOf = ({ standing }: Pick<Write, 'standing'>): StoryState => standing?.state ?? unborn

/** Whether the write changes the content of the story. */
export const isEdited = ({ options, data, standing }: Write): boolean =>
  standing
    ? Object.keys({ ...standing.newest, ...data }).some(isChanged(options, standing.newest, data))
    : saysAnything(options, data)

/** Whether a content field is changed. Two texts without a changed field have the same hash. */
const isChanged =
  ({ derived }: WorkflowOptions, before: Document, after: Document) =>
  (name: string): boolean =>
    isContent(name, derived) && differ(before[name], after[name])

/** Whether a new story has any content: one field that is not empty is enough. */
const saysAnything = ({ derived }: WorkflowOptions, document: Document): boolean =>
  Object.entries(document).some(([name, value]) => isContent(name, derived) && !isEmptyValue(value))

/** The names of the content fields that the write changes. */
export const changedFields = ({ options, standing }: Write, written: Document): string[] => {
  const before = standing?.newest ?? {}
  return Object.keys({ ...before, ...written }).filter(isChanged(options, before, written))
}

/** The time of the first publication, which never changes; server code may set it for imported stories. */
export const publishedAt = ({ actor, data, standing }: Write): unknown =>
  standing?.live['publishedAt'] ?? (actor.kind === 'system' ? (data['publishedAt'] ?? null) : null)
