import type { CollectionSlug, FlattenedField, Payload } from 'payload'

/** The target of a relation, and whether a document names at most one other by it. */
export type RelationAt = { target: CollectionSlug; isToOne: boolean }

/**
 * Finds the relation at the end of a filter's path, through groups, rows, joins and other relations.
 *
 * @returns undefined for any other field, and for a relation to several collections
 */
export const relationAt = (
  payload: Payload,
  fields: readonly FlattenedField[],
  [name, ...rest]: readonly string[],
): RelationAt | undefined => {
  const field = fields.find((one) => one.name === name)
  const target = field && targetOf(field)
  if (!field || target === undefined) return withinRows(payload, field, rest)
  if (rest.length === 0 || rest.join('.') === 'id')
    return { target, isToOne: field.type !== 'join' && !('hasMany' in field && field.hasMany) }
  const further = relationAt(payload, payload.collections[target].config.flattenedFields, rest)
  return further && { ...further, isToOne: false }
}

const withinRows = (payload: Payload, field: FlattenedField | undefined, rest: readonly string[]) => {
  const inner = field && 'flattenedFields' in field && relationAt(payload, field.flattenedFields, rest)
  return inner ? { ...inner, isToOne: inner.isToOne && field.type !== 'array' } : undefined
}

const targetOf = (field: FlattenedField): CollectionSlug | undefined => {
  if (field.type === 'join') return Array.isArray(field.collection) ? undefined : field.collection
  if (field.type !== 'relationship' && field.type !== 'upload') return undefined
  return Array.isArray(field.relationTo) ? undefined : field.relationTo
}
