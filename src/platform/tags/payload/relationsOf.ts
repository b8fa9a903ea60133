import type { FlattenedField, Payload } from 'payload'

import type { Relations } from '../tags.ts'

/** The collections that the relations and joins of a collection lead to, read from its configuration. */
export const relationsOf = ({ collections }: Payload, collection: string): Relations => {
  const { config } = collections[collection as keyof typeof collections]
  const relations = new Map<string, readonly string[]>()
  const joins = new Map<string, readonly string[]>()
  walk(config.flattenedFields, '', { relations, joins })
  return { relations, joins }
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
