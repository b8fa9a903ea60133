import type { FieldShape, Kind, ShapeOf } from './fieldShape.ts'
import type { Place } from './filter.ts'

/**
 * A field path, split where it leaves the document: either values in the document, or a step to other documents with
 * the rest of the path.
 */
export type Path =
  | { is: 'value'; at: Place }
  | { is: 'related'; at: Place; target: string; rest: string }
  | { is: 'named'; by: string; on: Place; rest: string }
  | { is: 'either'; path: string }

/** @returns undefined when there is no such field */
export const readPath = (fields: readonly FieldShape[], path: string, shapeOf: ShapeOf): Path | undefined => {
  const walk: Walk = { fields, segments: path.split('.'), at: [], isList: false, shapeOf }
  return step(walk)
}

type Walk = {
  fields: readonly FieldShape[]
  segments: readonly string[]
  /** The segments walked so far. */
  at: readonly string[]
  isList: boolean
  shapeOf: ShapeOf
}

const step = (walk: Walk): Path | undefined => {
  const [name = '', ...rest] = walk.segments
  const field = walk.fields.find((each) => each.name === name)
  if (!field) return undefined
  if (field.kind === 'join') return named(field, rest, walk.shapeOf)
  const at = [...walk.at, name]
  if (field.kind === 'either') return eitherOf(at, rest)
  const isList = walk.isList || field.isMany
  if (rest.length === 0) return { is: 'value', at: { path: at.join('.'), kind: field.kind, isList } }
  if (field.target !== undefined)
    return related({ path: at.join('.'), kind: field.kind, isList }, field.target, rest)
  return field.fields && step({ ...walk, fields: field.fields, segments: rest, at, isList })
}

/** The id of a relation is a value of the document itself; any other field is a step to the related one. */
const related = (at: Place, target: string, rest: readonly string[]): Path =>
  rest.join('.') === 'id' ? { is: 'value', at } : { is: 'related', at, target, rest: rest.join('.') }

const named = ({ on = '', target = '' }: FieldShape, rest: readonly string[], shapeOf: ShapeOf) => {
  const found = readPath(shapeOf(target) ?? [], on, shapeOf)
  if (found?.is !== 'value') return undefined
  return { is: 'named', by: target, on: found.at, rest: rest.join('.') || 'id' } as const
}

const eitherOf = (at: readonly string[], rest: readonly string[]): Path | undefined =>
  ['', 'relationTo', 'value'].includes(rest.join('.'))
    ? { is: 'either', path: [...at, ...rest].join('.') }
    : undefined

/** Whether fields of a kind hold values that can be compared. */
export const hasValues = (kind: Kind): boolean => !['group', 'join', 'opaque', 'rows'].includes(kind)
