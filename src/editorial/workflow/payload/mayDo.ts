import { idOf } from '../../../people/access/payload/actorOf.ts'
import { allows, type Subject } from '../../../rules/rights/allows.ts'
import type { Action } from '../../../rules/rights/roleRights.ts'
import type { Actor } from '../../../rules/roles/roles.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import type { Standing } from '../../stories/payload/storyState.ts'

/**
 * Whether an actor has a right on a story. The right is needed in the sections of the live revision, of the newest
 * revision and of the story after the write, so that a person who is bound to one section can neither take over a story of
 * another section nor change what readers see there. A withdrawal needs it only in the sections of the live revision.
 *
 * @param story.next the story after the write; undefined to check the story as it is
 */
export const mayDo = (
  actor: Actor,
  action: Action,
  story: { options: WorkflowOptions; standing: Standing | undefined; next?: Document | undefined },
): boolean => {
  const { options, standing, next } = story
  const isLive = standing?.state.live === 'published'
  const live = isLive ? standing.live : undefined
  const moved = next && { ...next, id: standing?.newest.id }
  const documents = action === 'withdraw' && live ? [live] : [live, standing?.newest, moved]
  const owner = ownerOf(standing?.newest ?? next)
  return documents
    .filter((document) => document !== undefined)
    .map((document): Subject => ({ owner, isLive, sections: options.sectionsOf(document) }))
    .every((subject) => allows({ actor, resource: options.resource, action, subject }))
}

const ownerOf = (document: Document | undefined): string | undefined => {
  const owner = document?.['createdBy'] ?? document?.['createdByKey']
  return owner ? idOf(owner as string) : undefined
}
