import type { Actor } from '../../../rules/roles/roles.ts'

/** The fields that say who made a document: a person, or a machine key. */
export const ownerStamp = (actor: Actor): { createdBy?: string; createdByKey?: string } => {
  if (actor.kind === 'person') return { createdBy: actor.id }
  return actor.kind === 'key' ? { createdByKey: actor.id } : {}
}
