import type { Filter, Plain, Test } from '../../platform/filters/filter.ts'
import type { Column, PublicType } from './document.ts'
import { columnOf } from './keys.ts'
import { everything, nothing, type Where } from './where.ts'

/** What a question has to know of other documents before it can be put to the store. */
export type Lookup = {
  /** Those of the documents that are public, by their ids. */
  publicIds: (type: PublicType, ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** The ids of the public documents at these addresses. */
  idsBySlug: (type: PublicType, slugs: readonly string[]) => Promise<readonly string[]>
  /** Where a relation of a type leads; undefined for a field that is none. */
  targetOf: (type: PublicType, field: string) => PublicType | undefined
}

/**
 * A filter of the public in terms of what is stored. Fields of other documents are looked up first, and what is not
 * public is no value of a relation: so nobody learns whether it exists.
 *
 * @throws {Error} for a field that the public may not filter by, which is refused beforehand
 */
export const compileFilter = async (
  type: PublicType,
  filter: Filter | undefined,
  lookup: Lookup,
): Promise<Where> => {
  if (!filter) return everything
  switch (filter.is) {
    case 'all':
    case 'any':
      return {
        is: filter.is,
        of: await Promise.all(filter.of.map((each) => compileFilter(type, each, lookup))),
      }
    case 'not':
      return compileNot(type, filter.of, lookup)
    case 'value':
      return compileValue(type, { field: filter.at.path, test: filter.test }, lookup)
    case 'related':
      return compileSlugFilter(type, filter, lookup)
    case 'named':
    case 'either':
      throw notFilterable(type, filter.is)
  }
}

/** What is asked of another document is asked of one that there is. */
const compileNot = async (type: PublicType, filter: Filter, lookup: Lookup): Promise<Where> => {
  const not: Where = { is: 'not', of: await compileFilter(type, filter, lookup) }
  if (filter.is !== 'related') return not
  const { path } = filter.at
  return { is: 'all', of: [{ is: 'has', key: path, target: lookup.targetOf(type, path) }, not] }
}

const notFilterable = (type: PublicType, field: string): Error =>
  new Error(`${type} are not listed by “${field}”.`)

/** `section.slug`: the only field of another document that the public may filter by. */
const compileSlugFilter = async (
  type: PublicType,
  { at, filter, target }: Extract<Filter, { is: 'related' }>,
  lookup: Lookup,
): Promise<Where> => {
  const isSlug = filter.is === 'value' && filter.at.path === 'slug' && filter.test.test === 'among'
  if (!isSlug) throw notFilterable(type, `${at.path}.…`)
  const slugs = (filter.test as Extract<Test, { test: 'among' }>).values.map(String)
  const values = await lookup.idsBySlug(target as PublicType, slugs)
  return values.length === 0 ? nothing : { is: 'key', key: at.path, values }
}

type FieldTest = { field: string; test: Test }

const compileValue = async (type: PublicType, { field, test }: FieldTest, lookup: Lookup): Promise<Where> => {
  if (field === '_status') return matchesLive(test) ? everything : nothing
  const column = columnOf(type, field)
  if (column !== undefined) return compileColumn(column, test)
  const target = lookup.targetOf(type, field)
  if (test.test === 'filled' || test.test === 'set') return { is: 'has', key: field, target }
  if (test.test !== 'among') throw notFilterable(type, field)
  const values = test.values.map(String)
  const known = target === undefined ? values : await publicValues(lookup, { type: target, values })
  return known.length === 0 ? nothing : { is: 'key', key: field, values: known }
}

const publicValues = async (lookup: Lookup, { type, values }: { type: PublicType; values: string[] }) => {
  const there = await lookup.publicIds(type, values)
  return values.filter((value) => there.has(value))
}

/** Whatever is in the store is published. */
const matchesLive = (test: Test): boolean => test.test !== 'among' || test.values.includes('published')

const compileColumn = (column: Column, test: Test): Where => {
  if (test.test === 'among') return { is: 'among', column, values: test.values.map(toStored) }
  if (test.test === 'bound') return { is: 'bound', column, bound: test.bound, value: test.value }
  return { is: 'set', column }
}

const toStored = (value: Plain): Plain => (typeof value === 'boolean' ? String(value) : value)
