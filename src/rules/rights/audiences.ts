import { type Actor, type Role, roles, seesDrafts } from '../roles/roles.ts'

type Audience = {
  /** The roles as the contract lists them. */
  roles: readonly (Role | 'public')[]
  /** Whether keys that act as one of these roles are included. */
  takesKeys: boolean
  /** The first check: others are refused before anything is read. The route itself may check more. */
  includes: (actor: Actor) => boolean
}

const isPerson = ({ kind }: Actor): boolean => kind === 'person'

/** The audiences that our routes are open to. */
export const audiences = {
  anyone: { roles: ['public'], takesKeys: true, includes: () => true },
  /** Everybody who is logged in, newcomers included; the route itself answers 401 to all others. */
  account: { roles, takesKeys: false, includes: () => true },
  people: { roles, takesKeys: false, includes: isPerson },
  staff: { roles, takesKeys: true, includes: seesDrafts },
  /** Decided by the route, which looks up the document and the role; to others the document does not seem to exist. */
  whoeverMay: { roles, takesKeys: true, includes: () => true },
  /** Editors and admins; the guard checks the role, because its refusal names the reason. */
  editors: { roles: ['admin', 'editor'], takesKeys: true, includes: seesDrafts },
  admins: {
    roles: ['admin'],
    takesKeys: false,
    includes: (actor) => actor.kind === 'person' && actor.role === 'admin',
  },
} as const satisfies Record<string, Audience>

export type AudienceName = keyof typeof audiences
