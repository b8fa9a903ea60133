import { buildVersionCollectionFields, type CollectionSlug, type FlattenedField, type Payload } from 'payload'

import type { FieldShape, Kind, ShapeOf } from '../fieldShape.ts'

type Flattened = readonly FlattenedField[]

const known = new WeakMap<Flattened, readonly FieldShape[]>()

/** What fields of a configuration are, as far as filters and sorts are concerned; the id is one of them. */
export const shapesOf = (fields: Flattened): readonly FieldShape[] => {
  const found = known.get(fields)
  if (found) return found
  const own = fields.flatMap(shapeOf)
  const shapes = own.some(({ name }) => name === 'id') ? own : [...own, idShape]
  known.set(fields, shapes)
  return shapes
}

const idShape: FieldShape = { name: 'id', kind: 'id', isMany: false }

/** The fields of a collection's documents, by its name. */
export const shapesIn =
  ({ collections }: Payload): ShapeOf =>
  (collection) =>
    collection in collections
      ? shapesOf(collections[collection as CollectionSlug].config.flattenedFields)
      : undefined

const versionFields = new WeakMap<object, FlattenedField[]>()

/** The fields of a collection's versions, as Payload stores them. */
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

/** What is made when it is read is in no database. */
const shapeOf = (field: FlattenedField): FieldShape[] => {
  if ('virtual' in field && field.virtual) return []
  const { name, type } = field
  const isMany = type === 'array' || ('hasMany' in field && field.hasMany === true)
  const shape = { name, kind: kinds[type] ?? 'opaque', isMany }
  if ('flattenedFields' in field)
    return [{ ...shape, fields: field.flattenedFields.flatMap(shapeOf).filter(isNoRowId) }]
  return leading(field, shape)
}

/** Rows have other ids in versions than in documents. */
const isNoRowId = ({ name }: FieldShape): boolean => name !== 'id'

/** What leads to documents of several types is no path to any of them. */
const leading = (field: FlattenedField, shape: FieldShape): FieldShape[] => {
  if (field.type === 'relationship' || field.type === 'upload') {
    const { relationTo } = field
    return [Array.isArray(relationTo) ? { ...shape, kind: 'either' } : { ...shape, target: relationTo }]
  }
  if (field.type !== 'join') return [shape]
  return Array.isArray(field.collection) ? [] : [{ ...shape, target: field.collection, on: field.on }]
}
