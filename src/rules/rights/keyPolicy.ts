import type { KeyScope, Role, Scope } from '../roles/roles.ts'
import { policy, publicPolicy, type Resource, workflowResources } from './policy.ts'
import type { Action } from './roleRights.ts'

type Rights = Partial<Record<Action, Scope>>

/** All resources that a key can ever reach: never users, keys, or the log. Anything else is refused. */
const keyResources: readonly Resource[] = [...workflowResources, 'media', 'site-settings']

const tableOf = (rightsOn: (resource: Resource) => Rights): Partial<Record<Resource, Rights>> =>
  Object.fromEntries(keyResources.map((resource) => [resource, rightsOn(resource)]))

const asRole = (role: Role) => tableOf((resource) => policy[role][resource])

/**
 * What a key may do, by its scopes: read what readers see, read drafts too, or write as one of the roles, but never as an
 * admin.
 */
export const keyPolicy = {
  read: tableOf((resource) => publicPolicy[resource]),
  preview: tableOf(() => ({ read: 'any' })),
  'write:author': asRole('author'),
  'write:reviewer': asRole('reviewer'),
  'write:editor': asRole('editor'),
} as const satisfies Record<KeyScope, Partial<Record<Resource, Rights>>>

/** Scopes of rights, from the widest to the narrowest. */
const widths: readonly Scope[] = ['any', 'section', 'own', 'live']

/** How far a key's right reaches: the widest of those that its scopes give. */
export const keyScopeOf = (
  scopes: readonly KeyScope[],
  resource: Resource,
  action: Action,
): Scope | undefined => {
  const granted = scopes.map((scope) => keyPolicy[scope][resource]?.[action])
  return widths.find((width) => granted.includes(width))
}
