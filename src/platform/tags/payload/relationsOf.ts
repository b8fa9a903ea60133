import type { FlattenedField, Payload } from 'payload'

import type { Relations } from '../tags.ts'

const known = new WeakMap<readonly FlattenedField[], Relations>()

/** The collections that the relations and joins of a collection lead to, read from its configuration once. */
export const relationsOf = ({ collections }: Payload, collection: string): Relations => {
  const { flattenedFields } = collections[collection as keyof typeof collections].config
  const found = known.get(flattenedFields) ?? relationsIn(flattenedFields)
  known.set(flattenedFields, found)
  return found
}

const relationsIn = (fields: FlattenedField[]): Relations => {
  const found: Found = { relations: new Map(), joins: new Map() }
  walk(fields, '', found)
  return found
}

type Found = { relations: Map<string, readonly string[]>; joins: Map<string, readonly string[]> }

const walk = (fields: FlattenedField[], above: string, found: Found): void => {
  for (const field of fields) {
    const path = above + field.name
    if (field.type === 'relationship' || field.type === 'upload')
      found.relations.set(path, [field.relationTo].flat())
    if (field.type === 'join') found.joins.set(path, [field.collection].flat())
    if ('flattenedFields' in field) walk(field.flattenedFields, `${path}.`, found)
    if (field.type === 'blocks')
      for (const block of field.blocks) walk(block.flattenedFields, `${path}.`, found)
  }
}
