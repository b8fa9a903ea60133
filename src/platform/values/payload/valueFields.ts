import { flattenAllFields, type Field, type FlattenedField, type Option, type RichTextField } from 'payload'

import type { AddressKind } from '../addresses.ts'
import type { Grammar, ValueField } from '../field.ts'
import { isRecord } from '../isRecord.ts'
import { kindOf } from '../kindOf.ts'
import { longestTexts } from '../longestTexts.ts'

/** Converts Payload's fields to the form that values are validated by. */
export const valueFields = (fields: readonly FlattenedField[]): ValueField[] => fields.map(valueField)

const valueField = (field: FlattenedField): ValueField => ({
  name: field.name,
  type: field.type,
  ...('hasMany' in field && field.hasMany === true && { hasMany: true }),
  ...('options' in field && { options: field.options.map(valueOf) }),
  ...('relationTo' in field && { relationTo: field.relationTo }),
  ...(field.type === 'join' && { relationTo: field.collection }),
  ...('flattenedFields' in field && { fields: valueFields(field.flattenedFields) }),
  ...longestOf(field),
  ...addressOf(field.custom),
  ...(field.type === 'richText' && { grammar: grammarOf(field) }),
})

const valueOf = (option: Option): string => (typeof option === 'string' ? option : option.value)

/** The bound of the field itself, or that of its type: Payload checks neither in drafts, nor beside a `validate` of ours. */
const longestOf = (field: FlattenedField): { longest?: number } => {
  const longest = ('maxLength' in field ? field.maxLength : undefined) ?? longestByType[field.type]
  return longest === undefined ? {} : { longest }
}

const longestByType: Readonly<Record<string, number>> = longestTexts

const addressOf = (custom: unknown): { address?: AddressKind } => {
  const kind = isRecord(custom) ? custom['address'] : undefined
  return kind === 'link' || kind === 'site' || kind === 'web' ? { address: kind } : {}
}

/** The part of Payload’s editor that lists the nodes it supports. */
type Features = {
  nodes: readonly {
    node: { getType: () => string } | { with: unknown; replace: { getType: () => string } }
  }[]
  getSubFields: ReadonlyMap<string, (asked: { node?: unknown }) => Field[] | null | undefined>
}
type EditorConfig = {
  features: Features
  resolvedFeatureMap: ReadonlyMap<
    string,
    { sanitizedServerFeatureProps?: { enabledCollectionSlugs?: readonly string[] } }
  >
}

const editorOf = ({ editor }: Pick<RichTextField, 'editor'>): EditorConfig =>
  (editor as unknown as { editorConfig: EditorConfig }).editorConfig

const grammarOf = (field: Pick<RichTextField, 'editor'>): Grammar => {
  const { features, resolvedFeatureMap } = editorOf(field)
  const types = features.nodes.map(({ node }) => ('replace' in node ? node.replace : node).getType())
  const held = heldFields(field)
  return {
    nodeTypes: new Set([...alwaysKnown, ...types]),
    uploads: resolvedFeatureMap.get('upload')?.sanitizedServerFeatureProps?.enabledCollectionSlugs ?? [],
    fieldsOf: (node) => {
      const fields = held.get(kindOf(node))
      return fields && flattened(fields)
    },
  }
}

/** The fields in the `fields` of a rich text's nodes, by the kind of node (see `kindOf`). */
export const heldFields = (field: Pick<RichTextField, 'editor'>): ReadonlyMap<string, Field[]> => {
  const { features } = editorOf(field)
  return new Map(
    [...features.getSubFields].flatMap(([type, fieldsOf]) => {
      const fields = fieldsOf({}) ?? []
      const blocks = fields.flatMap((one) => (one.type === 'blocks' ? one.blocks : []))
      if (blocks.length === 0) return [[type, fields] as const]
      return blocks.map((block) => [`${type} ${block.slug}`, block.fields] as const)
    }),
  )
}

/** Node types that every Lexical editor supports. */
const alwaysKnown = ['linebreak', 'paragraph', 'tab', 'text'] as const

const known = new WeakMap<Field[], ValueField[]>()

const flattened = (fields: Field[]): ValueField[] => {
  const found = known.get(fields) ?? valueFields(flattenAllFields({ fields }))
  known.set(fields, found)
  return found
}
