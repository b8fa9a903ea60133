import type { Filter, Plain, Test } from '../../platform/filters/filter.ts'
import type { Column, PublicType } from './document.ts'
import { columnOf } from './keys.ts'
import { everything, nothing, type Where } from './where.ts'

/** Looks up other documents that a filter mentions. */
export type Lookup = {
  /** Which of these documents are public. */
  publicIds: (type: PublicType, ids: readonly string[]) => Promise<ReadonlySet<string>>
  /** The ids of the public documents with these slugs. */
  idsBySlug: (type: PublicType, slugs: readonly string[]) => Promise<readonly string[]>
  /** The type that a relation points at; undefined for other fields. */
  targetOf: (type: PublicType, field: string) => PublicType | undefined
}

/**
 * Compiles a public filter into a condition on what is stored. A filter by a slug of another document becomes one by its
 * id. Ids of documents that are not public match nothing, so that nobody can find out whether they exist.
 *
 * @throws {Error} for a field that the public may not filter by; requests with one are refused before they come here
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

/** “Not in the section X” means “in another section”: documents without any do not match, as in SQL. */
const compileNot = async (type: PublicType, filter: Filter, lookup: Lookup): Promise<Where> => {
  const not: Where = { is: 'not', of: await compileFilter(type, filter, lookup) }
  if (filter.is !== 'related') return not
  const { path } = filter.at
  return { is: 'all', of: [{ is: 'has', key: path, target: lookup.targetOf(type, path) }, not] }
}

const notFilterable = (type: PublicType, field: string): Error =>
  new Error(`${type} cannot be filtered by “${field}”.`)

/** `slug`, as in `section.slug`, is the only field of another document that the public may filter by. */
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

/** Every document in the store is published, so a filter by `_status` matches all or none. */
const matchesLive = (test: Test): boolean => test.test !== 'among' || test.values.includes('published')

const compileColumn = (column: Column, test: Test): Where => {
  if (test.test === 'among') return { is: 'among', column, values: test.values.map(toStored) }
  if (test.test === 'bound') return { is: 'bound', column, bound: test.bound, value: test.value }
  return { is: 'set', column }
}

const toStored = (value: Plain): Plain => (typeof value === 'boolean' ? String(value) : value)
