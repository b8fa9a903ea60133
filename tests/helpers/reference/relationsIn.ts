import { isEditorState, walk } from '../../../src/text/richtext/tree.ts'

/** A field as Payload describes it, as far as relations are looked for. */
export type FieldShape = {
  name?: string
  type: string
  relationTo?: string | readonly string[]
  flattenedFields?: readonly FieldShape[]
  blocks?: readonly (string | { slug: string; flattenedFields?: readonly FieldShape[] })[]
}

/** A relation that stands in a document as an id. */
export type Relation = {
  collection: string
  id: string
  /** Takes it out: out of a list of ids it goes, anywhere else `null` takes its place. */
  drop: () => void
}

type Values = Record<string, unknown>

/**
 * Every relation of a document that stands there as an id, in groups, rows, blocks and rich text too. What is
 * populated is a document of its own, and not looked into.
 */
export const relationsIn = (fields: readonly FieldShape[], document: unknown): Relation[] => {
  if (!isValues(document)) return []
  return fields.flatMap((field) => (field.name === undefined ? [] : inField(field, field.name, document)))
}

const inField = (field: FieldShape, name: string, holder: Values): Relation[] => {
  const value = holder[name]
  if (value === undefined || value === null) return []
  switch (field.type) {
    case 'relationship':
    case 'upload':
      return linked(field.relationTo, { holder, name })
    case 'richText':
      return inText(value)
    case 'array':
      return rowsOf(value).flatMap((row) => relationsIn(field.flattenedFields ?? [], row))
    case 'blocks':
      return rowsOf(value).flatMap((row) => relationsIn(fieldsOfBlock(field, row), row))
    default:
      return relationsIn(field.flattenedFields ?? [], value)
  }
}

const fieldsOfBlock = ({ blocks = [] }: FieldShape, row: unknown): readonly FieldShape[] => {
  const slug = isValues(row) ? row['blockType'] : undefined
  const block = blocks.find((each) => typeof each === 'object' && each.slug === slug)
  return typeof block === 'object' ? (block.flattenedFields ?? []) : []
}

type Place = { holder: Values; name: string }

const linked = (relationTo: FieldShape['relationTo'], { holder, name }: Place): Relation[] => {
  const value = holder[name]
  if (!Array.isArray(value)) return one(relationTo, value, () => (holder[name] = null))
  return value.flatMap((each: unknown) =>
    one(relationTo, each, () => (holder[name] = rowsOf(holder[name]).filter((other) => other !== each))),
  )
}

/** A relation to one of several collections says to which. */
const one = (relationTo: unknown, value: unknown, drop: () => void): Relation[] => {
  if (isValues(value) && 'relationTo' in value && 'value' in value)
    return one(value['relationTo'], value['value'], drop)
  const isId = typeof value === 'string' || typeof value === 'number'
  return isId && typeof relationTo === 'string' ? [{ collection: relationTo, id: String(value), drop }] : []
}

/** Links to documents, pictures, and the speakers of quotes. */
const inText = (state: unknown): Relation[] =>
  isEditorState(state)
    ? [...walk(state.root)].flatMap((node) => {
        const { fields } = node
        const doc = fields?.['doc']
        return [
          ...(typeof node.relationTo === 'string' ? linked(node.relationTo, at(node, 'value')) : []),
          ...(isValues(doc) ? linked(String(doc['relationTo']), at(doc, 'value')) : []),
          ...(fields ? linked('persons', at(fields, 'speaker')) : []),
        ]
      })
    : []

const at = (holder: object, name: string): Place => ({ holder: holder as Values, name })

const rowsOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
