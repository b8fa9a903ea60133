import type { Where } from 'payload'

import type { Bound, Filter, Place, Plain, Test } from '../../filters/filter.ts'
import { letterSets } from '../../filters/letterSets.ts'
import { idOf, type MongoAdapter, type MongoScope, modelOf, type Query } from './scope.ts'

/**
 * Translates a filter into a Payload `where` that the MongoDB adapter executes correctly: every condition is written in
 * MongoDB's own terms.
 */
export const whereForMongo = async (filter: Filter, scope: MongoScope): Promise<Where> => {
  if (filter.is === 'all') return { and: await each(filter.of, scope) }
  if (filter.is === 'any') return { or: await each(filter.of, scope) }
  if (filter.is === 'either') return { [filter.path]: { [filter.operator]: filter.operand } }
  if (filter.is === 'not') return whereNot(filter.of, scope)
  const { expression, path } = await conditionFor(filter, scope)
  return raw(path, expression)
}

/** One after the other: a MongoDB transaction runs one query at a time. */
const each = async (filters: readonly Filter[], scope: MongoScope): Promise<Where[]> => {
  const all: Where[] = []
  for (const filter of filters) all.push(await whereForMongo(filter, scope))
  return all
}

/** MongoDB can negate only a condition on a single field, so negations of and/or are distributed over their parts. */
const whereNot = async (filter: Filter, scope: MongoScope): Promise<Where> => {
  if (filter.is === 'all' || filter.is === 'any') {
    const others = filter.of.map((of): Filter => ({ is: 'not', of }))
    return whereForMongo({ is: filter.is === 'all' ? 'any' : 'all', of: others }, scope)
  }
  if (filter.is === 'not') return whereForMongo(filter.of, scope)
  if (filter.is === 'either')
    throw new Error(`${filter.path} must be left to the adapter; it cannot be negated here.`)
  const { expression, path } = await conditionFor(filter, scope)
  return raw(path, { $not: expression })
}

type One = Extract<Filter, { is: 'named' | 'related' | 'value' }>

const conditionFor = async (filter: One, scope: MongoScope): Promise<{ path: string; expression: Query }> => {
  if (filter.is === 'value')
    return { path: filter.at.path, expression: expressionFor(filter.at, filter.test, scope) }
  if (filter.is === 'related')
    return {
      path: filter.at.path,
      expression: { $in: await found({ slug: filter.target, path: '_id', filter: filter.filter }, scope) },
    }
  const ids = await found({ slug: filter.by, path: filter.on.path, filter: filter.filter }, scope)
  return { path: scope.isVersions ? 'parent' : 'id', expression: { $in: ids } }
}

/** The values that a field has in the documents that match a filter. */
const found = async (
  { filter, path, slug }: { filter: Filter; path: string; slug: string },
  { adapter, session }: MongoScope,
): Promise<unknown[]> => {
  const model = modelOf(adapter, slug)
  const where = await whereForMongo(filter, { adapter, isVersions: false, session })
  const query = await model.buildQuery({ payload: adapter.payload, where })
  const docs = await model.find(query, { [path]: 1 }, { session }).lean()
  return valuesIn(docs, path.split('.'))
}

const valuesIn = (values: readonly unknown[], [name, ...rest]: readonly string[]): unknown[] => {
  const all = values.flat().filter((value) => value !== null && value !== undefined)
  return name === undefined
    ? all
    : valuesIn(
        all.map((each) => (each as Query)[name]),
        rest,
      )
}

/**
 * Passes a raw MongoDB condition through Payload. Payload leaves the operand of `not_like` unchanged when it is neither a
 * string nor a plain object. An object whose prototype is a plain object gets past that check, and Mongoose still
 * treats it as one.
 *
 * @reaches @payloadcms/db-mongodb
 */
const raw = (path: string, expression: Query): Where => ({
  [path]: { not_like: Object.assign(Object.create({}) as object, expression) },
})

const expressionFor = ({ kind }: Place, test: Test, { adapter }: MongoScope): Query => {
  switch (test.test) {
    case 'among':
      return amongThe(test.values.flatMap((each) => stored(adapter, kind, each)))
    case 'bound': {
      const [value] = stored(adapter, kind, test.value)
      return value === undefined ? amongThe([]) : { [bounds[test.bound]]: value }
    }
    case 'words':
      return { $regex: patternOf(test.words) }
    case 'filled':
      return kind === 'text' || kind === 'choice' ? { $gt: '' } : setFor(adapter, kind)
    case 'set':
      return setFor(adapter, kind)
  }
}

const amongThe = (values: readonly unknown[]): Query =>
  values.length === 1 ? { $eq: values[0] } : { $in: values }

const bounds: Record<Bound, string> = {
  greater_than: '$gt',
  greater_than_equal: '$gte',
  less_than: '$lt',
  less_than_equal: '$lte',
}

/** `$ne: null` is about all values of a list. To ask whether at least one exists, compare with the smallest of its kind. */
const setFor = (adapter: MongoAdapter, kind: Place['kind']): Query => {
  if (kind === 'opaque') return { $exists: true, $ne: null }
  if (kind === 'flag') return { $in: [true, false] }
  if (kind === 'number') return { $gte: -Infinity }
  if (kind === 'time') return { $gte: new Date('0001-01-01') }
  return isId(kind) ? { $gte: idOf(adapter, '0'.repeat(24)) } : { $gte: '' }
}

/** A value as it is stored, in a list; an empty list for a value that cannot be stored and so matches nothing. */
const stored = (adapter: MongoAdapter, kind: Place['kind'], value: Plain): unknown[] => {
  if (kind === 'time') return [new Date(String(value))]
  if (!isId(kind)) return [value]
  return /^[\da-f]{24}$/i.test(String(value)) ? [idOf(adapter, String(value))] : []
}

const isId = (kind: Place['kind']): boolean => kind === 'id' || kind === 'relation'

/** A pattern that matches a text with every word in it, in any order. */
const patternOf = (words: readonly string[]): string => {
  const [word = '', ...others] = words.map((each) => letterSets(each).map(escaped).join(''))
  return others.length === 0 ? word : `^${[word, ...others].map((each) => `(?=[\\s\\S]*${each})`).join('')}`
}

const escaped = (set: string): string =>
  set.length > 1 && /\p{L}/u.test(set) ? `[${set}]` : set.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
