import type { AddressKind } from './addresses.ts'

/** As much of a field as it takes to judge its values. */
export type ValueField = {
  name: string
  type: string
  hasMany?: boolean
  /** The values of a select or radio. */
  options?: readonly string[]
  /** The collections that a relation may point into, or a join comes from; more than one: values are `{ relationTo, value }`. */
  relationTo?: string | readonly string[]
  /** Set on texts that hold an address. */
  address?: AddressKind
  /** What a group or the rows of a list hold. */
  fields?: readonly ValueField[]
  /** What the editor of a rich text knows. */
  grammar?: Grammar
}

/** What a rich text may be made of: what its editor knows. */
export type Grammar = {
  nodeTypes: ReadonlySet<string>
  /** The fields that a node holds in its `fields`: those of its block, of a link, of a picture; none for a block that there is none of. */
  fieldsOf: (node: Readonly<Record<string, unknown>>) => readonly ValueField[] | undefined
  /** Where pictures may come from. */
  uploads: readonly string[]
}

/** Whether a text can be the id of a document in a collection; each database has ids of its own. */
export type IsId = (collection: string, id: string) => boolean
