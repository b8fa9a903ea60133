import { type AnyField, fieldsIn, isGathered, isRepeated, targetsOf } from './fields.ts'

/** Where documents of one type point at those of another: the path by which the database is asked. */
export type Pointer = {
  path: string
  /** Several values in one field. */
  isMany: boolean
  /** It may lead to several types, and says to which. */
  isPolymorphic: boolean
}

/**
 * Every path by which the documents of a collection point at those of a type. Where one field gathers them all, it is
 * the only one.
 *
 * @param fields of the collection, presentational ones flattened
 * @param target slug of the type that is pointed at
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
