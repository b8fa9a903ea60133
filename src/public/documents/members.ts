import { isHarmless } from '../../platform/values/addresses.ts'
import { isRecord } from '../../platform/values/isRecord.ts'
import { kindOf } from '../../platform/values/kindOf.ts'
import type { PublicKey, PublicType } from './document.ts'
import { listMark, mark, rowsMark } from './marks.ts'

/** What has to be known of a public field to write its JSON. */
export type PublicField = { name: string } & (
  | { is: 'value'; isMany: boolean }
  | { is: 'address' }
  /** With several types, each value says which it has (`relationTo`). */
  | { is: 'relation'; to: PublicType | readonly PublicType[]; isMany: boolean }
  | { is: 'group'; fields: readonly PublicField[] }
  /** `goesWith` names a relation within the row: a row is shown only if readers see the document that it points at. */
  | { is: 'rows'; fields: readonly PublicField[]; goesWith: string | undefined }
  /** Lexical's JSON. The `fields` of a node are those of its kind (`kindOf`). */
  | { is: 'text'; held: FieldsByKind }
)

type Node = Readonly<Record<string, unknown>>
type FieldsByKind = Readonly<Record<string, readonly PublicField[]>>

/** One member of a JSON object; `text` is `"name":value`. */
export type Member = { name: string; text: string; isHeavy: boolean }

/** Writes the members of a document's JSON. None has a line break, because `JSON.stringify` escapes them. */
export const serializeMembers = (fields: readonly PublicField[], row: Node): Member[] =>
  fields.map((field) => ({
    name: field.name,
    text: `${JSON.stringify(field.name)}:${toJson(field, row[field.name])}`,
    isHeavy: field.is === 'text',
  }))

/** Joins members into the text that is stored: one per line. */
export const joinMembers = (members: readonly Member[]): string => members.map(({ text }) => text).join('\n')

/** Makes a JSON object of stored members. */
export const toJsonObject = (lines: readonly string[]): string => `{${lines.join()}}`

/** Splits a stored text into members, and keeps the wanted ones. */
export const splitMembers = (stored: string, isWanted?: (name: string) => boolean): string[] => {
  const lines = stored === '' ? [] : stored.split('\n')
  return isWanted ? lines.filter((line) => isWanted(memberName(line))) : lines
}

/** The name of a stored member. Names of fields have no characters that JSON escapes. */
export const memberName = (line: string): string => line.slice(1, line.indexOf('"', 1))

type Serializers = {
  [Is in PublicField['is']]: (field: Extract<PublicField, { is: Is }>, value: unknown) => string
}

const serializers: Serializers = {
  value: ({ isMany }, value) =>
    value === undefined || value === null ? (isMany ? '[]' : 'null') : JSON.stringify(value),
  address: (_field, value) => JSON.stringify(harmlessAddress(value)),
  relation: (field, value) => relationJson(field, value),
  group: ({ fields }, value) => objectJson(fields, isRecord(value) ? value : {}),
  rows: ({ fields, goesWith }, value) => {
    const rows = asList(value).filter(isRecord)
    if (goesWith !== undefined) return dependentRows(fields, goesWith, rows)
    return `[${rows.map((row) => rowJson(fields, row)).join()}]`
  },
  text: ({ held }, value) => (isRecord(value) ? richTextJson(value, held) : 'null'),
}

const toJson = (field: PublicField, value: unknown): string =>
  (serializers[field.is] as (field: PublicField, value: unknown) => string)(field, value)

const objectJson = (fields: readonly PublicField[], row: Node): string =>
  toJsonObject(serializeMembers(fields, row).map(({ text }) => text))

const dependentRows = (fields: readonly PublicField[], name: string, rows: readonly Node[]): string => {
  const relation = fields.find((field) => field.name === name)
  const to = relation?.is === 'relation' ? relation.to : undefined
  return rowsMark(rows.map((row) => ({ with: parseRelation(to, row[name]), json: rowJson(fields, row) })))
}

/** Rows keep their ids: front ends use them as keys of list items. */
const rowJson = (fields: readonly PublicField[], row: Node): string => {
  const own = serializeMembers(fields, row).map(({ text }) => text)
  return toJsonObject(row['id'] === undefined ? own : [`"id":${JSON.stringify(row['id'])}`, ...own])
}

const harmlessAddress = (value: unknown): unknown =>
  typeof value === 'string' && !isHarmless(value) ? '' : (value ?? null)

type Relation = Extract<PublicField, { is: 'relation' }>

const relationJson = ({ isMany, to }: Relation, value: unknown): string => {
  if (typeof to !== 'string') return isMany ? typedRelations(asList(value)) : typedRelation(value)
  if (isMany) return listMark(asList(value).flatMap((one) => parseRelation(to, one) ?? []))
  const key = parseRelation(to, value)
  return key ? mark(key) : 'null'
}

const typedRelations = (values: readonly unknown[]): string => `[${values.map(typedRelation).join()}]`

const typedRelation = (value: unknown): string => {
  const key = isRecord(value) ? parseRelation(value['relationTo'], value['value']) : undefined
  return key ? `{"relationTo":${JSON.stringify(key.type)},"value":${mark(key)}}` : 'null'
}

/** @returns undefined for a value that cannot be an id */
const parseRelation = (type: unknown, value: unknown): PublicKey | undefined => {
  const id = isRecord(value) ? value['id'] : value
  const text = typeof id === 'string' || typeof id === 'number' ? String(id) : ''
  return /^[\w-]+$/.test(text) && isName(type) ? { type, id: text } : undefined
}

const isName = (type: unknown): type is PublicType => typeof type === 'string' && /^[\w-]+$/.test(type)

/**
 * Writes a rich text node by node: relations become marks, of a node's `fields` only public ones are kept, the rest is
 * copied.
 */
const richTextJson = (text: Node, held: FieldsByKind): string =>
  toJsonObject(
    Object.entries(text).map(([name, value]) =>
      entry(name, isRecord(value) ? nodeJson(value, held) : plainJson(value)),
    ),
  )

const nodeJson = (node: Node, held: FieldsByKind): string =>
  toJsonObject(
    Object.entries(node)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => entry(name, nodeMemberJson(node, { name, value }, held))),
  )

type NodeMember = { name: string; value: unknown }

const nodeMemberJson = (node: Node, { name, value }: NodeMember, held: FieldsByKind): string => {
  if (name === 'children' && Array.isArray(value))
    return `[${value
      .filter(isRecord)
      .map((child) => nodeJson(child, held))
      .join()}]`
  if (name === 'value' && 'relationTo' in node) {
    const key = parseRelation(node['relationTo'], value)
    return key ? mark(key) : 'null'
  }
  return name === 'fields' && isRecord(value)
    ? nodeFieldsJson(value, held[kindOf(node)] ?? [])
    : plainJson(value)
}

/** Members of a node's `fields` that are public for every kind of node. */
const commonMembers: ReadonlySet<string> = new Set(['id', 'blockName', 'blockType', 'linkType', 'newTab'])

/** Writes the fields that a node has. Unlike in a document, absent ones are not written as null. */
const nodeFieldsJson = (held: Node, fields: readonly PublicField[]): string =>
  toJsonObject(
    Object.entries(held).flatMap(([name, value]) => {
      if (value === undefined) return []
      const field = fields.find((one) => one.name === name)
      if (field) return [entry(name, sparseJson(field, value))]
      return commonMembers.has(name) ? [entry(name, plainJson(value))] : []
    }),
  )

const sparseJson = (field: PublicField, value: unknown): string => {
  if (value === null || (field.is !== 'group' && field.is !== 'rows')) return toJson(field, value)
  if (field.is === 'group') return isRecord(value) ? nodeFieldsJson(value, field.fields) : 'null'
  return `[${asList(value)
    .filter(isRecord)
    .map((row) => nodeFieldsJson(row, field.fields))
    .join()}]`
}

const entry = (name: string, json: string): string => `${JSON.stringify(name)}:${json}`

const plainJson = (value: unknown): string => JSON.stringify(value ?? null)

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
