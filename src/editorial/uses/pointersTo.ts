import { type AnyField, fieldsIn, isGathered, isRepeated, targetsOf } from './fields.ts'

/** A field path by which documents of one type refer to those of another, for queries. */
export type Pointer = {
  path: string
  /** Whether the field holds several values. */
  isMany: boolean
  /** Whether it may lead to several types. */
  isPolymorphic: boolean
}

/**
 * All paths by which the documents of a collection refer to documents of a type. If one field gathers all references, it
 * is the only one.
 *
 * @param fields the flattened fields of the collection
 * @param target the slug of the type that is referred to
 */
export const pointersTo = (fields: readonly AnyField[], target: string): Pointer[] => {
  const gathered = fields.filter((field) => isGathered(field) && targetsOf(field).includes(target))
  return gathered.length > 0 ? gathered.map((field) => pointerOf(field, '')) : pointersIn(fields, target, '')
}

const pointersIn = (fields: readonly AnyField[], target: string, base: string): Pointer[] =>
  fields
    .filter((field) => !isRepeated(field) && field.type !== 'join')
    .flatMap((field) => [
      ...(targetsOf(field).includes(target) ? [pointerOf(field, base)] : []),
      ...pointersIn(fieldsIn(field), target, `${base}${field.name}.`),
    ])

const pointerOf = ({ hasMany, name, relationTo }: AnyField, base: string): Pointer => ({
  path: base + name,
  isMany: hasMany === true,
  isPolymorphic: Array.isArray(relationTo),
})
