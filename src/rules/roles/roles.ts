/** The roles of people, from the most rights to the fewest. */
export const roles = ['admin', 'editor', 'reviewer', 'author'] as const

/** Everybody with an account. */
export const staff: readonly string[] = [...roles]

export type Role = (typeof roles)[number]

export const roleLabels = {
  admin: 'Admin',
  editor: 'Editor',
  reviewer: 'Reviewer',
  author: 'Author',
} as const satisfies Record<Role, string>

/**
 * How far a right reaches. `any`: all documents. `section`: those in the person's sections, or all when the person is
 * bound to none. `own`: those that the person started (of users, their own account; of assignments, those assigned to
 * them). `live`: those that the public may see.
 */
export type Scope = 'any' | 'section' | 'own' | 'live'

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)

/** The scopes of keys; see `keyPolicy`. */
export const keyScopes = ['read', 'preview', 'write:author', 'write:reviewer', 'write:editor'] as const

export type KeyScope = (typeof keyScopes)[number]

export const isKeyScope = (value: unknown): value is KeyScope => keyScopes.some((scope) => scope === value)

/**
 * Who makes a request: a person with a role, a machine with a key, the system itself (imports, the first start), the
 * public, or a newcomer, who must set up a second factor before anything else.
 */
export type Actor =
  | { kind: 'person'; id: string; role: Role; sections: readonly string[] }
  | { kind: 'key'; id: string; name: string; scopes: readonly KeyScope[] }
  | { kind: 'newcomer'; id: string }
  | { kind: 'system' }
  | { kind: 'public' }

/** Whether an actor sees what readers do not: drafts, notes, who wrote what. */
export const seesDrafts = (actor: Actor): boolean =>
  actor.kind === 'key'
    ? actor.scopes.some((scope) => scope !== 'read')
    : actor.kind === 'person' || actor.kind === 'system'

/** Whether an actor sees what readers see and nothing else: the public, and keys that only read what is live. */
export const isOutsider = (actor: Actor): boolean =>
  actor.kind === 'public' || (actor.kind === 'key' && !seesDrafts(actor))

/** Whether an actor may write anything at all. */
export const isWriter = (actor: Actor): boolean =>
  actor.kind === 'key' ? actor.scopes.some((scope) => scope.startsWith('write:')) : seesDrafts(actor)
