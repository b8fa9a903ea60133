import type { AddressKind } from './addresses.ts'

/** The properties of a field that are needed to validate its values. */
export type ValueField = {
  name: string
  type: string
  hasMany?: boolean
  /** The values of a select or radio. */
  options?: readonly string[]
  /** The target of a relation or join; if there are several, values are `{ relationTo, value }`. */
  relationTo?: string | readonly string[]
  /** How long a text may be, in UTF-16 units. */
  longest?: number
  /** Set on text fields that hold an address. */
  address?: AddressKind
  /** The fields of a group, or of the rows of a list. */
  fields?: readonly ValueField[]
  /** The nodes that the editor of a rich text supports. */
  grammar?: Grammar
}

/** What a rich text may contain: the nodes that its editor supports. */
export type Grammar = {
  nodeTypes: ReadonlySet<string>
  /** The fields in a node's `fields`: those of its block, link or picture; undefined for an unknown block. */
  fieldsOf: (node: Readonly<Record<string, unknown>>) => readonly ValueField[] | undefined
  /** The collections that pictures may come from. */
  uploads: readonly string[]
}

/** Whether a text has the form of an id in a collection, which depends on the database. */
export type IsId = (collection: string, id: string) => boolean
