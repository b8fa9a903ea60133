/** What the values of a field are, as far as a filter or a sort is concerned. */
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
  /** What rows and groups consist of. */
  fields?: readonly FieldShape[]
  /** Where a relation or a join leads. */
  target?: string
  /** The field by which documents of the target name this one: of a join. */
  on?: string
}

/** The fields of a collection; undefined for a collection that there is none of. */
export type ShapeOf = (collection: string) => readonly FieldShape[] | undefined
