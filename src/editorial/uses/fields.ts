/** The properties of a field that matter for references between documents. */
export type AnyField = {
  name: string
  type: string
  relationTo?: unknown
  hasMany?: unknown
  required?: unknown
  custom?: Readonly<Record<string, unknown>> | undefined
  flattenedFields?: readonly AnyField[]
}

/** The role of a field in looking up uses, where its type does not tell it. */
type Role = 'gathers' | 'repeats'

/**
 * For `custom` of a field that lists all documents of one type that a revision refers to anywhere, including its text.
 * Uses of such documents are looked up by this field alone, with one index.
 */
export const gathers = { uses: 'gathers' satisfies Role } as const

/** For `custom` of a field that the server copies from other fields. */
export const repeats = { uses: 'repeats' satisfies Role } as const

export const isGathered = ({ custom }: AnyField): boolean => custom?.['uses'] === gathers.uses

export const isRepeated = ({ custom }: AnyField): boolean => custom?.['uses'] === repeats.uses

/** The collections that a relation may lead to; none for other fields. */
export const targetsOf = ({ relationTo, type }: AnyField): readonly string[] => {
  if (type !== 'relationship' && type !== 'upload') return []
  return Array.isArray(relationTo) ? relationTo.map(String) : [String(relationTo)]
}

export const fieldsIn = ({ flattenedFields }: AnyField): readonly AnyField[] => flattenedFields ?? []
