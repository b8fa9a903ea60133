import { eq, inArray, notInArray, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import type { Where } from 'payload'

import type { Filter } from '../../filters/filter.ts'
import { idsSql, isTextual, type SqlAdapter, type SqlScope } from './filterSql.ts'

/** Stands in a condition on an id for those that a statement selects. */
class Selected {
  readonly ids: SQL
  readonly isNot: boolean

  constructor(ids: SQL, isNot: boolean) {
    this.ids = ids
    this.isNot = isNot
  }
}

/** Lets the adapter take statements as conditions on ids. */
export const takeStatements = (adapter: SqlAdapter): void => {
  const { operators } = adapter
  adapter.operators = {
    ...operators,
    equals: (column, value) => {
      if (!(value instanceof Selected)) return eq(column, value)
      return value.isNot ? notInArray(column, sql`(${value.ids})`) : inArray(column, sql`(${value.ids})`)
    },
  }
}

/**
 * A filter as Payload's adapter asks it of SQLite rightly: what is in columns of the documents' own table as it is, by
 * the indexes there; all else as the ids that a statement of ours selects.
 */
export const whereForSqlite = (filter: Filter, scope: SqlScope): Where => {
  if (filter.is === 'all') return { and: filter.of.map((each) => whereForSqlite(each, scope)) }
  if (filter.is === 'any') return { or: filter.of.map((each) => whereForSqlite(each, scope)) }
  if (filter.is === 'either') return { [filter.path]: { [filter.operator]: filter.operand } }
  if (filter.is === 'not') return plainly(filter.of, true) ?? selected(filter.of, { scope, isNot: true })
  return plainly(filter, false) ?? selected(filter, { scope, isNot: false })
}

const selected = (filter: Filter, { isNot, scope }: { isNot: boolean; scope: SqlScope }): Where => ({
  id: { equals: new Selected(idsSql(filter, scope), isNot) },
})

/** A condition on one column, as Payload writes it; undefined for what is none. */
const plainly = (filter: Filter, isNot: boolean): undefined | Where => {
  if (filter.is !== 'value' || filter.at.isList) return undefined
  const { kind, path } = filter.at
  const { test } = filter
  if (test.test === 'among') return amongPlainly(path, [...test.values], isNot)
  if (test.test === 'bound' && !isNot) return { [path]: { [test.bound]: test.value } }
  if (test.test === 'filled' && isTextual(kind))
    return isNot
      ? { or: [{ [path]: { equals: null } }, { [path]: { equals: '' } }] }
      : { and: [{ [path]: { not_equals: null } }, { [path]: { not_equals: '' } }] }
  const isThere = test.test === 'filled' || test.test === 'set'
  return isThere ? { [path]: { exists: !isNot } } : undefined
}

const amongPlainly = (path: string, values: unknown[], isNot: boolean): Where => {
  const [value] = values
  if (values.length === 1) return { [path]: isNot ? { not_equals: value } : { equals: value } }
  if (!isNot) return { [path]: { in: values } }
  return values.length === 0
    ? { id: { exists: true } }
    : { or: [{ [path]: { equals: null } }, { [path]: { not_in: values } }] }
}
