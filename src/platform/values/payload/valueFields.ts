import { flattenAllFields, type Field, type FlattenedField, type Option, type RichTextField } from 'payload'

import type { AddressKind } from '../addresses.ts'
import type { Grammar, ValueField } from '../field.ts'
import { isRecord } from '../isRecord.ts'

/** What Payload knows of fields, as far as their values are judged by it. */
export const valueFields = (fields: readonly FlattenedField[]): ValueField[] => fields.map(valueField)

const valueField = (field: FlattenedField): ValueField => ({
  name: field.name,
  type: field.type,
  ...('hasMany' in field && field.hasMany === true && { hasMany: true }),
  ...('options' in field && { options: field.options.map(valueOf) }),
  ...('relationTo' in field && { relationTo: field.relationTo }),
  ...(field.type === 'join' && { relationTo: field.collection }),
  ...('flattenedFields' in field && { fields: valueFields(field.flattenedFields) }),
  ...addressOf(field.custom),
  ...(field.type === 'richText' && { grammar: grammarOf(field) }),
})

const valueOf = (option: Option): string => (typeof option === 'string' ? option : option.value)

const addressOf = (custom: unknown): { address?: AddressKind } => {
  const kind = isRecord(custom) ? custom['address'] : undefined
  return kind === 'link' || kind === 'web' ? { address: kind } : {}
}

/** As much of Payload’s editor as says what it knows. */
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

const grammarOf = ({ editor }: Pick<RichTextField, 'editor'>): Grammar => {
  const { features, resolvedFeatureMap } = (editor as unknown as { editorConfig: EditorConfig }).editorConfig
  const types = features.nodes.map(({ node }) => ('replace' in node ? node.replace : node).getType())
  return {
    nodeTypes: new Set([...alwaysKnown, ...types]),
    uploads: resolvedFeatureMap.get('upload')?.sanitizedServerFeatureProps?.enabledCollectionSlugs ?? [],
    fieldsOf: (node) => {
      const { type } = node
      const fields = features.getSubFields.get(String(type))?.(/block/i.test(String(type)) ? { node } : {})
      return fields ? flattened(fields) : undefined
    },
  }
}

/** What every editor of Lexical knows without being told. */
const alwaysKnown = ['linebreak', 'paragraph', 'tab', 'text'] as const

const known = new WeakMap<Field[], ValueField[]>()

const flattened = (fields: Field[]): ValueField[] => {
  const found = known.get(fields) ?? valueFields(flattenAllFields({ fields }))
  known.set(fields, found)
  return found
}
