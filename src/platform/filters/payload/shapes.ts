import { buildVersionCollectionFields, type CollectionSlug, type FlattenedField, type Payload } from 'payload'

import type { FieldShape, Kind, ShapeOf } from '../fieldShape.ts'

type Flattened = readonly FlattenedField[]

const known = new WeakMap<Flattened, readonly FieldShape[]>()

/** The shapes of a collection's fields for filters and sorts, always including the id. */
export const shapesOf = (fields: Flattened): readonly FieldShape[] => {
  const found = known.get(fields)
  if (found) return found
  const own = fields.flatMap(shapeOf)
  const shapes = own.some(({ name }) => name === 'id') ? own : [...own, idShape]
  known.set(fields, shapes)
  return shapes
}

const idShape: FieldShape = { name: 'id', kind: 'id', isMany: false }

/** A function that gives the field shapes of a collection by its slug. */
export const shapesIn =
  ({ collections }: Payload): ShapeOf =>
  (collection) =>
    collection in collections
      ? shapesOf(collections[collection as CollectionSlug].config.flattenedFields)
      : undefined

const versionFields = new WeakMap<object, FlattenedField[]>()

/** The fields of a collection's versions as Payload stores them, built once. */
export const versionFieldsOf = (payload: Payload, slug: string): FlattenedField[] => {
  const { config } = payload.collections[slug as CollectionSlug]
  const fields = versionFields.get(config) ?? buildVersionCollectionFields(payload.config, config, true)
  versionFields.set(config, fields)
  return fields
}

const kinds: Partial<Record<FlattenedField['type'], Kind>> = {
  array: 'rows',
  checkbox: 'flag',
  date: 'time',
  email: 'text',
  group: 'group',
  join: 'join',
  number: 'number',
  radio: 'choice',
  relationship: 'relation',
  select: 'choice',
  tab: 'group',
  text: 'text',
  textarea: 'text',
  upload: 'relation',
}

/** Virtual fields are left out, because they are not in the database. */
const shapeOf = (field: FlattenedField): FieldShape[] => {
  if ('virtual' in field && field.virtual) return []
  const { name, type } = field
  const isMany = type === 'array' || ('hasMany' in field && field.hasMany === true)
  const shape = { name, kind: kinds[type] ?? 'opaque', isMany }
  if ('flattenedFields' in field)
    return [{ ...shape, fields: field.flattenedFields.flatMap(shapeOf).filter(isNoRowId) }]
  return leading(field, shape)
}

/** Row ids are left out: a row has different ids in the document and in its versions. */
const isNoRowId = ({ name }: FieldShape): boolean => name !== 'id'

/** A relation to several collections has no single target, so paths do not go through it. */
const leading = (field: FlattenedField, shape: FieldShape): FieldShape[] => {
  if (field.type === 'relationship' || field.type === 'upload') {
    const { relationTo } = field
    return [Array.isArray(relationTo) ? { ...shape, kind: 'either' } : { ...shape, target: relationTo }]
  }
  if (field.type !== 'join') return [shape]
  return Array.isArray(field.collection) ? [] : [{ ...shape, target: field.collection, on: field.on }]
}
