import { allows, type Subject } from '../../access/allows.ts'
import { idOf } from '../../access/payload/actorOf.ts'
import type { Action } from '../../access/policy.ts'
import type { Actor } from '../../access/roles.ts'
import type { Document, WorkflowOptions } from './options.ts'
import type { Standing } from './storyState.ts'

/**
 * Whether an actor has a right on a story as it is and as it would be: to move a story from one section to
 * another, a person needs the right in both.
 *
 * @param story.next the story after the write; leave it out to ask about the story as it is
 */
export const mayDo = (
  actor: Actor,
  action: Action,
  story: { options: WorkflowOptions; standing: Standing | undefined; next?: Document | undefined },
): boolean => {
  const { options, standing, next } = story
  const documents = [standing?.newest, next && { ...next, id: standing?.newest.id }].filter(
    (document) => document !== undefined,
  )
  const owner = ownerOf(standing?.newest ?? next)
  const isLive = standing?.state.live === 'published'
  return documents
    .map((document): Subject => ({ owner, isLive, sections: options.sectionsOf(document) }))
    .every((subject) => allows({ actor, resource: options.resource, action, subject }))
}

const ownerOf = (document: Document | undefined): string | undefined => {
  const owner = document?.['createdBy'] ?? document?.['createdByKey']
  return owner ? idOf(owner as string) : undefined
}
