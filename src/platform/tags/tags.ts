import { conjunction, listed } from '../filters/conditions.ts'
import { sortsIn } from '../filters/sortProblem.ts'
import { scopeFields } from './cachedCollections.ts'

/**
 * A cache tag: one thing that an answer depends on. A write touches tags, and every cached answer with one of them is
 * purged.
 *
 * - `articles`: the whole collection; touched by writes that name no single document
 * - `articles?`: the set and the order of its documents; every list has it
 * - `articles?ID`: the documents of one section; lists that are filtered by it have it
 * - `articles?*`: the documents of any section; all other lists have it
 * - `articles:ID`: one document
 * - `articles#slug`: whichever document has that slug
 */
export type Tag = string

export const wholeOf = (collection: string): Tag => collection
export const listOf = (collection: string): Tag => `${collection}?`
export const listWithin = (collection: string, scope: string): Tag => `${collection}?${scope}`
export const wideListOf = (collection: string): Tag => `${collection}?*`
export const documentOf = (collection: string, id: number | string): Tag => `${collection}:${id}`
export const globalTag = (slug: string): Tag => wholeOf(`global/${slug}`)
export const slugOf = (collection: string, slug: string): Tag => `${collection}#${slug}`

/** The collection, or the global, of a tag. */
export const collectionOf = (tag: Tag): string => tag.split(/[?:#]/, 1)[0] ?? tag

/** The collections that queries of a collection can reach: relations by field path, joins by field name. */
export type Relations = {
  relations: ReadonlyMap<string, readonly string[]>
  joins: ReadonlyMap<string, readonly string[]>
}

/** A read of the database adapter. */
export type Query = {
  collection: string
  where?: unknown
  sort?: unknown
  select?: Record<string, unknown> | undefined
  /** Whether join fields are filled in. */
  withJoins: boolean
}

/**
 * The tags of one read. A read by ids or by a slug depends on those documents only; any other read depends on the list,
 * and on the lists of the collections that its conditions and its sort reach.
 */
export const tagsOfQuery = (query: Query, { relations, joins }: Relations): Tag[] => {
  const { collection, select, where, withJoins } = query
  const narrow = narrowTags(collection, where)
  const paths = [...pathsIn(where), ...sortPaths(query.sort)]
  return [
    wholeOf(collection),
    ...(narrow ?? listTags(collection, scopesIn(collection, where))),
    ...paths.flatMap((path) => targetsOf(path, relations)).flatMap(anyOf),
    ...(withJoins ? joinTargets(joins, select) : []).flatMap(anyOf),
  ]
}

/** The tags of any read of a collection. */
export const anyOf = (collection: string): Tag[] => [wholeOf(collection), ...listTags(collection, undefined)]

const listTags = (collection: string, scopes: readonly string[] | undefined): Tag[] => [
  listOf(collection),
  ...(collection in scopeFields
    ? (scopes?.map((scope) => listWithin(collection, scope)) ?? [wideListOf(collection)])
    : []),
]

/** The sections that the conditions restrict a list to; undefined when they do not. */
const scopesIn = (collection: string, where: unknown): string[] | undefined => {
  const field = scopeFields[collection]
  if (field === undefined) return undefined
  return conjunction(where)
    .map((condition) => listed(condition[field]))
    .find((ids) => ids !== undefined)
}

/**
 * Whether the conditions look up the document of a file, as Payload does: by the file name or that of one of its sizes.
 * File names are unique, so the result depends on that document only.
 */
export const isFile = (where: unknown): boolean =>
  conjunction(where).some(({ or }) => {
    const alternatives = Array.isArray(or) ? or.map(fileNamed) : []
    return alternatives.length > 0 && alternatives.every((name) => name && name === alternatives[0])
  })

const fileNamed = (condition: unknown): string | undefined => {
  const [[path, operators] = [], second] = isObject(condition) ? Object.entries(condition) : []
  const isName = path !== undefined && second === undefined && /^(sizes\.\w+\.)?filename$/.test(path)
  return isName ? listed(operators)?.[0] : undefined
}

/** The tags of the documents that the conditions name by id or slug; undefined when they name none. */
const narrowTags = (collection: string, where: unknown): Tag[] | undefined => {
  for (const condition of conjunction(where)) {
    const ids = listed(condition['id'])
    if (ids) return ids.map((id) => documentOf(collection, id))
    const slugs = listed(condition['slug'])
    if (slugs) return slugs.map((slug) => slugOf(collection, slug))
  }
  return undefined
}

/** Every field path in the conditions, at any depth. */
const pathsIn = (where: unknown): string[] => {
  if (Array.isArray(where)) return where.flatMap(pathsIn)
  if (!isObject(where)) return []
  return Object.entries(where).flatMap(([name, value]) =>
    /^(and|or)$/i.test(name) ? pathsIn(value) : [name],
  )
}

const sortPaths = (sort: unknown): string[] => sortsIn(sort).map((each) => each.replace(/^-/, ''))

/** The collections that a path reaches: `section.slug` reaches sections, `section` does not. */
const targetsOf = (path: string, relations: Relations['relations']): readonly string[] => {
  const parts = path.replaceAll('__', '.').split('.')
  const prefixes = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('.'))
  return prefixes.flatMap((prefix) => relations.get(prefix) ?? [])
}

const joinTargets = (joins: Relations['joins'], select: Record<string, unknown> | undefined): string[] =>
  [...joins].filter(([name]) => isSelected(name, select)).flatMap(([, targets]) => targets)

const isSelected = (name: string, select: Record<string, unknown> | undefined): boolean => {
  if (!select) return true
  const isList = Object.values(select).some((each) => each === true || isObject(each))
  const asked = select[name.split('.')[0] ?? name]
  return isList ? Boolean(asked) : asked !== false
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
