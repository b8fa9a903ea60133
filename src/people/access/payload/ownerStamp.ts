import type { Actor } from '../../../rules/roles/roles.ts'

/** The fields that record who created a document: a person, or a key. */
export const ownerStamp = (actor: Actor): { createdBy?: string; createdByKey?: string } => {
  if (actor.kind === 'person') return { createdBy: actor.id }
  return actor.kind === 'key' ? { createdByKey: actor.id } : {}
}
