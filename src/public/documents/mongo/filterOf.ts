import type { Bound } from '../../../platform/filters/filter.ts'
import { type Key, nameOf, type PublicType } from '../document.ts'
import type { Where } from '../where.ts'

/** A filter in MongoDB's query language. */
export type Filter = Readonly<Record<string, unknown>>

/** A key as it is stored: the type is part of it, so that one index serves the lists of all keys. */
export const keyText = (type: PublicType, { key, value }: Key): string => `${type} ${key} ${value}`

/** Parses a stored key. */
export const keyIn = (type: PublicType, text: string): Key => {
  const [key = '', ...value] = text.slice(type.length + 1).split(' ')
  return { key, value: value.join(' ') }
}

/** The values that documents have for a key; for a relation, only ids of public documents. */
export type ValuesOf = (has: Extract<Where, { is: 'has' }>) => readonly string[]

type FilterContext = { type: PublicType; valuesOf: ValuesOf }

type Compilers = {
  [Is in Where['is']]: (where: Extract<Where, { is: Is }>, context: FilterContext) => Filter
}

const compilers: Compilers = {
  all: ({ of }, context) => (of.length === 0 ? {} : { $and: of.map((each) => filterOf(each, context)) }),
  any: ({ of }, context) => (of.length === 0 ? none : { $or: of.map((each) => filterOf(each, context)) }),
  not: ({ of }, context) => ({ $nor: [filterOf(of, context)] }),
  key: ({ key, values }, { type }) => withKey(type, key, values),
  has: (has, { type, valuesOf }) => withKey(type, has.key, valuesOf(has)),
  set: ({ column }) => ({ [column]: { $ne: null } }),
  among: ({ column, values }, { type }) =>
    column === 'id'
      ? { _id: { $in: values.map((id) => nameOf({ type, id: String(id) })) } }
      : { [column]: { $in: [...values] } },
  bound: ({ bound, column, value }) => ({ [column]: { [signs[bound]]: value } }),
}

/** Compiles a condition for MongoDB. */
export const filterOf = (where: Where, context: FilterContext): Filter =>
  (compilers[where.is] as (where: Where, context: FilterContext) => Filter)(where, context)

const withKey = (type: PublicType, key: string, values: readonly string[]): Filter => ({
  keys: { $in: values.map((value) => keyText(type, { key, value })) },
})

/** All `has` conditions within a condition. */
export const hasIn = (where: Where): Extract<Where, { is: 'has' }>[] => {
  if (where.is === 'has') return [where]
  if (where.is === 'all' || where.is === 'any') return where.of.flatMap(hasIn)
  return where.is === 'not' ? hasIn(where.of) : []
}

/** Matches nothing, because no id is null. */
const none: Filter = { _id: null }

const signs: Readonly<Record<Bound, string>> = {
  greater_than: '$gt',
  greater_than_equal: '$gte',
  less_than: '$lt',
  less_than_equal: '$lte',
}
