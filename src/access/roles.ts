/** The roles of the newsroom's people, from the widest right to the narrowest. */
export const roles = ['admin', 'editor', 'reviewer', 'author'] as const

export type Role = (typeof roles)[number]

export const roleLabels = {
  admin: 'Admin',
  editor: 'Editor',
  reviewer: 'Reviewer',
  author: 'Author',
} as const satisfies Record<Role, string>

export const isRole = (value: unknown): value is Role => roles.some((role) => role === value)

/** Who asks: a person with a role, the system itself (imports, the first start), or the public. */
export type Actor =
  | { kind: 'person'; id: string; role: Role; sections: readonly string[] }
  | { kind: 'system' }
  | { kind: 'public' }
