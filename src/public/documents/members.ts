import { isHarmless } from '../../platform/values/addresses.ts'
import { isRecord } from '../../platform/values/isRecord.ts'
import { kindOf } from '../../platform/values/kindOf.ts'
import type { PublicKey, PublicType } from './document.ts'
import { listMark, mark, rowsMark } from './marks.ts'

/** A field of a document that readers may see, as far as writing its JSON is concerned. */
export type PublicField = { name: string } & (
  | { is: 'value'; isMany: boolean }
  | { is: 'address' }
  /** Several types: the value says which. */
  | { is: 'relation'; to: PublicType | readonly PublicType[]; isMany: boolean }
  | { is: 'group'; fields: readonly PublicField[] }
  /** `goesWith` names the relation in a row without whose document the row says nothing to readers. */
  | { is: 'rows'; fields: readonly PublicField[]; goesWith: string | undefined }
  /** Lexical's JSON; a node holds in its `fields` those of its kind: see `kindOf`. */
  | { is: 'text'; held: Held }
)

type Node = Readonly<Record<string, unknown>>
type Held = Readonly<Record<string, readonly PublicField[]>>

/** One member of a JSON object, as it is written: `"name":value`. */
export type Member = { name: string; text: string; isHeavy: boolean }

/** The members of a document's JSON, each on one line: JSON has no line breaks of its own as it is written here. */
export const membersOf = (fields: readonly PublicField[], row: Node): Member[] =>
  fields.map((field) => ({
    name: field.name,
    text: `${JSON.stringify(field.name)}:${jsonOf(field, row[field.name])}`,
    isHeavy: field.is === 'text',
  }))

/** Members as they are stored. */
export const linesOf = (members: readonly Member[]): string => members.map(({ text }) => text).join('\n')

/** An object of stored members. */
export const objectOf = (lines: readonly string[]): string => `{${lines.join()}}`

/** Stored members, each as it is written; those of the names alone, when names are given. */
export const linesIn = (stored: string, isWanted?: (name: string) => boolean): string[] => {
  const lines = stored === '' ? [] : stored.split('\n')
  return isWanted ? lines.filter((line) => isWanted(nameIn(line))) : lines
}

/** Names are those of fields: letters, digits and `_`. */
export const nameIn = (line: string): string => line.slice(1, line.indexOf('"', 1))

type Writers = {
  [Is in PublicField['is']]: (field: Extract<PublicField, { is: Is }>, value: unknown) => string
}

const writers: Writers = {
  value: ({ isMany }, value) =>
    value === undefined || value === null ? (isMany ? '[]' : 'null') : JSON.stringify(value),
  address: (_field, value) => JSON.stringify(harmless(value)),
  relation: (field, value) => relationOf(field, value),
  group: ({ fields }, value) => object(fields, isRecord(value) ? value : {}),
  rows: ({ fields, goesWith }, value) => {
    const rows = listIn(value).filter(isRecord)
    if (goesWith !== undefined) return boundRows(fields, goesWith, rows)
    return `[${rows.map((row) => rowOf(fields, row)).join()}]`
  },
  text: ({ held }, value) => (isRecord(value) ? textOf(value, held) : 'null'),
}

const jsonOf = (field: PublicField, value: unknown): string =>
  (writers[field.is] as (field: PublicField, value: unknown) => string)(field, value)

const object = (fields: readonly PublicField[], row: Node): string =>
  objectOf(membersOf(fields, row).map(({ text }) => text))

const boundRows = (fields: readonly PublicField[], name: string, rows: readonly Node[]): string => {
  const relation = fields.find((field) => field.name === name)
  const to = relation?.is === 'relation' ? relation.to : undefined
  return rowsMark(rows.map((row) => ({ with: keyOf(to, row[name]), json: rowOf(fields, row) })))
}

/** A row has an id, by which front ends tell one from another. */
const rowOf = (fields: readonly PublicField[], row: Node): string => {
  const own = membersOf(fields, row).map(({ text }) => text)
  return objectOf(row['id'] === undefined ? own : [`"id":${JSON.stringify(row['id'])}`, ...own])
}

const harmless = (value: unknown): unknown =>
  typeof value === 'string' && !isHarmless(value) ? '' : (value ?? null)

type Relation = Extract<PublicField, { is: 'relation' }>

const relationOf = ({ isMany, to }: Relation, value: unknown): string => {
  if (typeof to !== 'string') return isMany ? taggedList(listIn(value)) : taggedOne(value)
  if (isMany) return listMark(listIn(value).flatMap((one) => keyOf(to, one) ?? []))
  const key = keyOf(to, value)
  return key ? mark(key) : 'null'
}

const taggedList = (values: readonly unknown[]): string => `[${values.map(taggedOne).join()}]`

const taggedOne = (value: unknown): string => {
  const key = isRecord(value) ? keyOf(value['relationTo'], value['value']) : undefined
  return key ? `{"relationTo":${JSON.stringify(key.type)},"value":${mark(key)}}` : 'null'
}

/** Undefined for what is no id of ours, which nothing is found by. */
const keyOf = (type: unknown, value: unknown): PublicKey | undefined => {
  const id = isRecord(value) ? value['id'] : value
  const text = typeof id === 'string' || typeof id === 'number' ? String(id) : ''
  return /^[\w-]+$/.test(text) && isName(type) ? { type, id: text } : undefined
}

const isName = (type: unknown): type is PublicType => typeof type === 'string' && /^[\w-]+$/.test(type)

/** A rich text, node by node: what a node says is kept as it is, but for where it leads. */
const textOf = (text: Node, held: Held): string =>
  objectOf(
    Object.entries(text).map(([name, value]) =>
      entry(name, isRecord(value) ? nodeOf(value, held) : plain(value)),
    ),
  )

const nodeOf = (node: Node, held: Held): string =>
  objectOf(
    Object.entries(node)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => entry(name, memberOf(node, { name, value }, held))),
  )

type Said = { name: string; value: unknown }

const memberOf = (node: Node, { name, value }: Said, held: Held): string => {
  if (name === 'children' && Array.isArray(value))
    return `[${value
      .filter(isRecord)
      .map((child) => nodeOf(child, held))
      .join()}]`
  if (name === 'value' && 'relationTo' in node) {
    const key = keyOf(node['relationTo'], value)
    return key ? mark(key) : 'null'
  }
  return name === 'fields' && isRecord(value) ? heldBy(value, held[kindOf(node)] ?? []) : plain(value)
}

/** What every node may hold beside the fields of its kind. */
const own: ReadonlySet<string> = new Set(['id', 'blockName', 'blockType', 'linkType', 'newTab'])

/** Fields in a text are written as far as they are there. */
const heldBy = (held: Node, fields: readonly PublicField[]): string =>
  objectOf(
    Object.entries(held).flatMap(([name, value]) => {
      if (value === undefined) return []
      const field = fields.find((one) => one.name === name)
      if (field) return [entry(name, sparse(field, value))]
      return own.has(name) ? [entry(name, plain(value))] : []
    }),
  )

const sparse = (field: PublicField, value: unknown): string => {
  if (value === null || (field.is !== 'group' && field.is !== 'rows')) return jsonOf(field, value)
  if (field.is === 'group') return isRecord(value) ? heldBy(value, field.fields) : 'null'
  return `[${listIn(value)
    .filter(isRecord)
    .map((row) => heldBy(row, field.fields))
    .join()}]`
}

const entry = (name: string, json: string): string => `${JSON.stringify(name)}:${json}`

const plain = (value: unknown): string => JSON.stringify(value ?? null)

const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
