import type { Bound, Plain } from '../../../platform/filters/filter.ts'
import type { Column, Key, PublicType } from '../document.ts'
import type { Where } from '../where.ts'
import type { Value } from './tables.ts'

/** A part of a statement, with the values of its placeholders in order. */
export type Part = { text: string; values: readonly Value[] }

/** A term (a key with a value), and the number of documents that have it. */
export type Term = { term: number; count: number }

export type Scope = {
  type: PublicType
  termOf: (key: Key) => Term | undefined
}

export const part = (text: string, ...values: Value[]): Part => ({ text, values })

export const joined = (parts: readonly Part[], between: string): Part => ({
  text: parts.map(({ text }) => text).join(between),
  values: parts.flatMap(({ values }) => values),
})

/** Compiles a condition to SQL, in which `d` is the row of `public_documents`. */
export const conditionOf = (where: Where, scope: Scope): Part => {
  switch (where.is) {
    case 'all':
    case 'any':
      return junction(where, scope)
    case 'not': {
      const { text, values } = conditionOf(where.of, scope)
      return { text: `not (${text})`, values }
    }
    case 'key':
      return hasKey(knownTerms(where, scope))
    case 'has':
      return hasAny(where, scope.type)
    case 'set':
      return part(`d.${where.column} is not null`)
    case 'among':
      return neverNull.has(where.column) ? amongOf(where) : nullAsFalse(amongOf(where))
    case 'bound':
      return nullAsFalse(comparison(`d.${where.column}`, where))
  }
}

/**
 * A comparison that an index can serve. It is null for an empty column, so it must not be negated: see `nullAsFalse`.
 */
export const comparison = (name: string, { bound, value }: Extract<Where, { is: 'bound' }>): Part =>
  part(`${name} ${signs[bound]} ?`, toStored(value))

const signs: Readonly<Record<Bound, string>> = {
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
}

const toStored = (value: Plain): Value => (typeof value === 'boolean' ? String(value) : value)

const junction = ({ is, of }: Extract<Where, { of: readonly Where[] }>, scope: Scope): Part => {
  if (of.length === 0) return part(is === 'all' ? '1' : '0')
  const { text, values } = joined(
    of.map((each) => conditionOf(each, scope)),
    is === 'all' ? ' and ' : ' or ',
  )
  return { text: `(${text})`, values }
}

/** Columns that are never null. */
const neverNull: ReadonlySet<Column> = new Set(['id', 'created', 'updated'])

/**
 * A condition that an index can serve. It is null for an empty column, so it must not be negated: see `nullAsFalse`.
 */
export const amongOf = ({ column, values }: Extract<Where, { is: 'among' }>): Part => {
  if (values.length === 0) return part('0')
  const places = values.map(() => '?').join(', ')
  return part(`d.${column} in (${places})`, ...values.map(toStored))
}

/** Makes a comparison with null false instead of null, so that it can be negated. No index serves it any more. */
const nullAsFalse = ({ text, values }: Part): Part => ({ text: `ifnull(${text}, 0)`, values })

/** The terms of a condition that any document has. */
export const knownTerms = ({ key, values }: Extract<Where, { is: 'key' }>, { termOf }: Scope): Term[] =>
  values.flatMap((value) => termOf({ key, value }) ?? [])

const hasKey = (terms: readonly Term[]): Part => {
  if (terms.length === 0) return part('0')
  const places = terms.map(() => '?').join(', ')
  return part(
    `exists (select 1 from public_keys x where x.term in (${places}) and x.ord = 2
      and x.sort = d.updated and x.created = d.created and x.id = d.id)`,
    ...terms.map(({ term }) => term),
  )
}

/**
 * Looks up all documents that have any value for the key. There are few for most keys that this is asked of:
 * translations, parents.
 */
const hasAny = ({ key, target }: Extract<Where, { is: 'has' }>, type: PublicType): Part => {
  const isPublic =
    target === undefined
      ? part('')
      : part(` and exists (select 1 from public_documents p where p.type = ? and p.id = t.value)`, target)
  return joined(
    [
      part(
        `d.n in (select x.n from public_terms t join public_keys x on x.term = t.term and x.ord = 2
          where t.type = ? and t.key = ?`,
        type,
        key,
      ),
      isPublic,
      part(')'),
    ],
    '',
  )
}
