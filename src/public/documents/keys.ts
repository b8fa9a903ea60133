import { filesOf } from '../../media/files/filesOf.ts'
import { publicFilters, type PublicCollection } from '../../platform/filters/publicFilters.ts'
import { isRecord } from '../../platform/values/isRecord.ts'
import type { Column, Columns, Key, PublicType } from './document.ts'

/** The types that have public lists. */
export const listedTypes = Object.keys(publicFilters) as PublicCollection[]

const always = { id: 'id', createdAt: 'created', updatedAt: 'updated' } as const
const published = { ...always, slug: 'slug', publishedAt: 'published' } as const

/** The column of each field that lists are sorted by or compared with. */
const columns: Readonly<Record<PublicCollection, Readonly<Record<string, Column>>>> = {
  articles: { ...published, headline: 'title', wordCount: 'amount' },
  sections: { ...published, name: 'title' },
  persons: { ...published, name: 'title' },
  'trending-items': { ...published, rank: 'amount', from: 'starts', until: 'ends' },
  media: { ...always, filename: 'title' },
}

/** The column of a field; undefined for a field that is filtered by key. */
export const columnOf = (type: PublicType, field: string): Column | undefined =>
  isListed(type) ? columns[type][field] : undefined

const isListed = (type: PublicType): type is PublicCollection => type in columns

/**
 * The fields of a type that are stored as keys: all that the public may filter by, except those in columns and those of
 * other documents (`section.slug`), which `compileFilter` turns into ids.
 */
export const keyFieldsOf = (type: PublicCollection): string[] =>
  Object.keys(publicFilters[type].filters).filter(
    (field) => columnOf(type, field) === undefined && !field.endsWith('.slug') && field !== '_status',
  )

type Row = Readonly<Record<string, unknown>>

/** The keys of a document, without duplicates. */
export const keysOf = (type: PublicCollection, row: Row): Key[] => [
  ...keysAmong(keyFieldsOf(type), row),
  ...(type === 'media' ? filesOf(row).map((value) => ({ key: fileKey, value })) : []),
]

/** The key for the names of all files of a document. */
export const fileKey = 'files'

/** The keys of tombstones: feeds list the withdrawn stories of a section, a topic or a person. */
export const withdrawnKeys = (row: Row): Key[] => keysAmong(['section', 'topics', 'bylines.person'], row)

const keysAmong = (fields: readonly string[], row: Row): Key[] =>
  fields.flatMap((key) => [...new Set(valuesAt(row, key.split('.')))].map((value) => ({ key, value })))

const valuesAt = (value: unknown, [name, ...rest]: readonly string[]): string[] => {
  if (Array.isArray(value))
    return value.flatMap((one) => valuesAt(one, name === undefined ? [] : [name, ...rest]))
  if (name === undefined) return plainIn(value)
  return isRecord(value) ? valuesAt(value[name], rest) : []
}

/** A relation counts as its id. */
const plainIn = (value: unknown): string[] => {
  if (isRecord(value)) return plainIn(value['id'])
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : []
}

/** The columns of a document. */
export const columnsOf = (type: PublicCollection, row: Row): Columns => {
  const fields = Object.fromEntries(Object.entries(columns[type]).map(([field, column]) => [column, field]))
  const textIn = (column: Column): string | null => textOf(row[fields[column] ?? ''])
  const amount = row[fields['amount'] ?? '']
  return {
    slug: textIn('slug'),
    title: textIn('title'),
    published: textIn('published'),
    updated: textIn('updated') ?? '',
    created: textIn('created') ?? '',
    amount: typeof amount === 'number' ? amount : null,
    starts: textIn('starts'),
    ends: textIn('ends'),
  }
}

const textOf = (value: unknown): string | null => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : null
}
