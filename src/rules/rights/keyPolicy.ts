import type { KeyScope, Role, Scope } from '../roles/roles.ts'
import { policy, publicPolicy, type Resource, workflowResources } from './policy.ts'
import type { Action } from './roleRights.ts'

type Rights = Partial<Record<Action, Scope>>

/** All that a machine may ever get at: never people, keys, or the log. What is not here is refused. */
const keyResources: readonly Resource[] = [...workflowResources, 'media', 'site-settings']

const tableOf = (rightsOn: (resource: Resource) => Rights): Partial<Record<Resource, Rights>> =>
  Object.fromEntries(keyResources.map((resource) => [resource, rightsOn(resource)]))

const asRole = (role: Role) => tableOf((resource) => policy[role][resource])

/**
 * What a machine key may do: read what readers see, but under its name; read drafts too; or write as one of the
 * roles. Never as an admin.
 */
export const keyPolicy = {
  read: tableOf((resource) => publicPolicy[resource]),
  preview: tableOf(() => ({ read: 'any' })),
  'write:author': asRole('author'),
  'write:reviewer': asRole('reviewer'),
  'write:editor': asRole('editor'),
} as const satisfies Record<KeyScope, Partial<Record<Resource, Rights>>>

/** From the widest to the narrowest. */
const widths: readonly Scope[] = ['any', 'section', 'own', 'live']

/** How far a key's right reaches: the widest that any of its scopes gives. */
export const keyScopeOf = (
  scopes: readonly KeyScope[],
  resource: Resource,
  action: Action,
): Scope | undefined => {
  const given = scopes.map((scope) => keyPolicy[scope][resource]?.[action])
  return widths.find((width) => given.includes(width))
}
