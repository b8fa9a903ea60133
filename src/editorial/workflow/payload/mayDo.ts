import { idOf } from '../../../people/access/payload/actorOf.ts'
import { allows, type Subject } from '../../../rules/rights/allows.ts'
import type { Action } from '../../../rules/rights/roleRights.ts'
import type { Actor } from '../../../rules/roles/roles.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import type { Standing } from '../../stories/payload/storyState.ts'

/**
 * Whether an actor has a right on a story. It is asked for where the story is live, where its newest revision stands
 * and where the write puts it: whoever is bound to one section can neither take a story of another one nor change
 * what readers see there. A withdrawal takes the live text alone, and so asks for it only where that is.
 *
 * @param story.next the story after the write; leave it out to ask about the story as it is
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
