import type { Access, CollectionConfig, PayloadRequest, Where } from 'payload'

import { scopeOf } from '../../../rules/rights/allows.ts'
import { isOfWholeSite, type Resource } from '../../../rules/rights/policy.ts'
import type { Action } from '../../../rules/rights/roleRights.ts'
import { type Actor, seesDrafts } from '../../../rules/roles/roles.ts'
import { actorOf } from './actorOf.ts'
import { decidedByGuard } from './decidedByGuard.ts'

type CollectionAccess = Required<
  Pick<NonNullable<CollectionConfig['access']>, 'create' | 'read' | 'update' | 'delete' | 'readVersions'>
>

type AccessArgs = { req: PayloadRequest }

/** The rights table for one resource as Payload's access functions; every collection gets its access from here. */
export const accessFor = (resource: Resource): CollectionAccess => ({
  create: ({ req }) => scopeOf(actorOf(req), resource, 'create') !== undefined,
  read: rule(resource, 'read'),
  update: rule(resource, 'update'),
  delete: rule(resource, 'delete'),
  readVersions: ({ req }) => seesDrafts(actorOf(req)),
})

/** Access of fields that only the newsroom sees. */
export const staffOnly = ({ req }: AccessArgs): boolean => seesDrafts(actorOf(req))

/** Access of fields and collections for admins only. */
export const adminOnly = ({ req }: AccessArgs): boolean => {
  const actor = actorOf(req)
  return actor.kind === 'person' && actor.role === 'admin'
}

const rule =
  (resource: Resource, action: Action): Access =>
  ({ req }) => {
    const actor = actorOf(req)
    const scope = scopeOf(actor, resource, action)
    if (scope === undefined || scope === 'any') return scope === 'any'
    if (scope === 'live') return liveOnly(resource)
    if (scope === 'own') return ownOnly(resource, actor)
    if (action === 'update' && decidedByGuard.peek(req)) return true
    return actor.kind === 'person' && withinSections(resource, actor.sections)
  }

const liveOnly = (resource: Resource): Where => {
  if (resource !== 'media') return { _status: { equals: 'published' } }
  return { and: [{ or: [{ isLive: { equals: true } }, { isPublic: { equals: true } }] }, withRights()] }
}

/** Matches files whose rights have not ended; from the end of the rights, the public cannot see a file anywhere. */
export const withRights = (): Where => ({
  or: [
    { rightsUntil: { exists: false } },
    { rightsUntil: { greater_than: new Date(Date.now()).toISOString() } },
  ],
})

/** The field with the owner of a document, where the owner is not the person who started it. */
const owners: Partial<Record<Resource, string>> = {
  users: 'id',
  assignments: 'assignee',
  notifications: 'to',
}

const ownOnly = (resource: Resource, actor: Actor): Where | false => {
  if (!('id' in actor)) return false
  const started = actor.kind === 'key' ? 'createdByKey' : 'createdBy'
  return { [owners[resource] ?? started]: { equals: actor.id } }
}

/** Only a first check; the workflow's guard checks the newest revision. */
const withinSections = (resource: Resource, sections: readonly string[]): Where | boolean => {
  if (isOfWholeSite(resource)) return false
  if (resource === 'sections') return { id: { in: [...sections] } }
  if (resource === 'persons') return true
  if (resource === 'trending-items') return { section: { in: [...sections] } }
  return { or: [{ section: { in: [...sections] } }, { section: { exists: false } }] }
}
