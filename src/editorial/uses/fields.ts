/** A field of the configuration, as far as it matters to what points at what. */
export type AnyField = {
  name: string
  type: string
  relationTo?: unknown
  hasMany?: unknown
  required?: unknown
  custom?: Readonly<Record<string, unknown>> | undefined
  flattenedFields?: readonly AnyField[]
}

/** What a field is to the uses of other documents, where its type does not say it. */
type Role = 'gathers' | 'repeats'

/**
 * For `custom` of a field that lists all documents of one type that a revision names anywhere, in its text too: the
 * uses of such a document are looked up by it alone, and so by one index.
 */
export const gathers = { uses: 'gathers' satisfies Role } as const

/** For `custom` of a field that the server fills with what other fields say. */
export const repeats = { uses: 'repeats' satisfies Role } as const

export const isGathered = ({ custom }: AnyField): boolean => custom?.['uses'] === gathers.uses

export const isRepeated = ({ custom }: AnyField): boolean => custom?.['uses'] === repeats.uses

/** The types that a relation may lead to; none for any other field. */
export const targetsOf = ({ relationTo, type }: AnyField): readonly string[] => {
  if (type !== 'relationship' && type !== 'upload') return []
  return Array.isArray(relationTo) ? relationTo.map(String) : [String(relationTo)]
}

export const fieldsIn = ({ flattenedFields }: AnyField): readonly AnyField[] => flattenedFields ?? []
