import { type Actor, type Role, roles, seesDrafts } from '../roles/roles.ts'

type Audience = {
  /** As the contract lists them. */
  roles: readonly (Role | 'public')[]
  /** Whether keys that act as one of these roles are let in too. */
  takesKeys: boolean
  /** The first fence: whoever is outside is refused before anything is read. What lies behind may ask for more. */
  includes: (actor: Actor) => boolean
}

const isPerson = ({ kind }: Actor): boolean => kind === 'person'

/** Who may ask a route of ours. */
export const audiences = {
  anyone: { roles: ['public'], takesKeys: true, includes: () => true },
  /** Whoever is logged in; the route itself answers 401 to all others. A newcomer sets up a second factor here. */
  account: { roles, takesKeys: false, includes: () => true },
  people: { roles, takesKeys: false, includes: isPerson },
  staff: { roles, takesKeys: true, includes: seesDrafts },
  /** For whom the document is there and whose role allows it, which the route looks up; others learn nothing of it. */
  whoeverMay: { roles, takesKeys: true, includes: () => true },
  /** Whether a person’s role is wide enough is for the guard to say, which names the reason. */
  editors: { roles: ['admin', 'editor'], takesKeys: true, includes: seesDrafts },
  admins: {
    roles: ['admin'],
    takesKeys: false,
    includes: (actor) => actor.kind === 'person' && actor.role === 'admin',
  },
} as const satisfies Record<string, Audience>

export type AudienceName = keyof typeof audiences
