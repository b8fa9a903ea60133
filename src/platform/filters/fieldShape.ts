/** The kind of a field's values, as far as filters and sorts are concerned. */
export type Kind =
  | 'text'
  | 'choice'
  | 'number'
  | 'time'
  | 'flag'
  | 'id'
  | 'relation'
  | 'join'
  | 'rows'
  | 'group'
  | 'either'
  | 'opaque'

/** One field of a collection. */
export type FieldShape = {
  name: string
  kind: Kind
  /** Whether it holds a list of values. */
  isMany: boolean
  /** The fields of rows and groups. */
  fields?: readonly FieldShape[]
  /** The collection that a relation or a join leads to. */
  target?: string
  /** For a join, the field by which documents of the target name this one. */
  on?: string
}

/** The fields of a collection; undefined when there is no such collection. */
export type ShapeOf = (collection: string) => readonly FieldShape[] | undefined
