import type {
  CollectionAfterOperationHook,
  CollectionSlug,
  FlattenedField,
  GlobalAfterReadHook,
  PayloadRequest,
  SanitizedConfig,
} from 'payload'

import { actorOf } from '../../../src/people/access/payload/actorOf.ts'
import { relationAt } from '../../../src/platform/filters/payload/relationAt.ts'
import { sortsIn } from '../../../src/platform/filters/sortProblem.ts'
import { refused } from '../../../src/rules/refusals/refused.ts'
import { seesDrafts } from '../../../src/rules/roles/roles.ts'
import { boundRelations } from './boundRelations.ts'
import { hideUnreadable } from './hideUnreadable.ts'

type Args = Readonly<Record<string, unknown>>
type Operating = { args: unknown; req: PayloadRequest }
type Asking = Operating & { collection: { slug: string; flattenedFields: readonly FlattenedField[] } }

/**
 * What holds at every door for whoever may not see drafts: REST, GraphQL, joins, relations, and the server's own
 * code that asks in their name. Asking for drafts or for the trash is asking for what is live, and a relation to
 * something that they may not read is no relation: its id would tell that it exists, and so would a condition on it.
 */
export const boundOutsiders = (built: SanitizedConfig): void => {
  for (const { flattenedFields, hooks } of built.collections) {
    const afterOperation: CollectionAfterOperationHook = async ({ args, result }) => {
      const { overrideAccess, req } = args as { overrideAccess?: boolean; req: PayloadRequest }
      if (isOutsider(req, overrideAccess)) await hideUnreadable(req, flattenedFields, docsIn(result))
      return result
    }
    Object.assign(hooks, {
      beforeOperation: [...listOf(hooks.beforeOperation), boundQuestion],
      afterOperation: [...listOf(hooks.afterOperation), afterOperation],
    })
  }
  for (const { flattenedFields, hooks } of built.globals) {
    const afterRead: GlobalAfterReadHook = async ({ doc, overrideAccess, req }) => {
      if (isOutsider(req, overrideAccess)) await hideUnreadable(req, flattenedFields, [doc as Document])
      return doc as unknown
    }
    Object.assign(hooks, {
      beforeOperation: [...listOf(hooks.beforeOperation), liveAlone],
      afterRead: [...listOf(hooks.afterRead), afterRead],
    })
  }
}

/** What is asked of a global, which has no conditions. */
const liveAlone = ({ args, req }: Operating): unknown => {
  const given = args as Args
  return isOutsider(req, given['overrideAccess']) ? withoutDrafts(given) : args
}

const withoutDrafts = (args: Args): Args =>
  args['draft'] || args['trash'] ? { ...args, draft: false, trash: false } : args

/** The same of a collection, with its conditions, and those of its joins. What the server itself asks, it means. */
const boundQuestion = async ({ args, collection, req }: Asking): Promise<unknown> => {
  const given = args as Args
  if (!isOutsider(req, given['overrideAccess'])) return args
  if (req.payloadAPI === 'local') return withoutDrafts(given)
  const { joins, sort, where } = given
  demandOwnSort(collection.flattenedFields, sort)
  return {
    ...withoutDrafts(given),
    ...(isAsked(where) && { where: await boundRelations(req, collection.slug as CollectionSlug, where) }),
    ...(isObject(joins) && { joins: await boundJoins(req, collection.flattenedFields, joins) }),
  }
}

/**
 * The order of a list would tell a word of a document that is not public.
 *
 * @throws {Refused} 400 `sort-not-allowed`
 */
const demandOwnSort = (fields: readonly FlattenedField[], sort: unknown): void => {
  for (const each of sortsIn(sort)) {
    const field = each.replace(/^-/, '').replaceAll('__', '.')
    if (isThroughRelation(fields, field.split('.')))
      throw refused('sort-not-allowed/relation', { field, data: { field } })
  }
}

const isThroughRelation = (
  fields: readonly FlattenedField[],
  [name, ...rest]: readonly string[],
): boolean => {
  const field = fields.find((one) => one.name === name)
  if (!field || rest.length === 0) return false
  return 'flattenedFields' in field ? isThroughRelation(field.flattenedFields, rest) : true
}

const boundJoins = async (req: PayloadRequest, fields: readonly FlattenedField[], joins: Document) => {
  const all = Object.entries(joins).map(async ([name, join]): Promise<[string, unknown]> => {
    const { target } = relationAt(req.payload, fields, name.split('.')) ?? {}
    if (target === undefined || !isObject(join) || !isAsked(join['where'])) return [name, join]
    return [name, { ...join, where: await boundRelations(req, target, join['where']) }]
  })
  return Object.fromEntries(await Promise.all(all))
}

const isAsked = (where: unknown): boolean => isObject(where) && Object.keys(where).length > 0

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isOutsider = (req: PayloadRequest, overrideAccess: unknown): boolean =>
  overrideAccess !== true && !seesDrafts(actorOf(req))

type Document = Record<string, unknown>

/** The documents of an answer: of a list, or the one; a count has none. */
const docsIn = (result: unknown): Document[] => {
  if (typeof result !== 'object' || result === null) return []
  if ('docs' in result) return Array.isArray(result.docs) ? (result.docs as Document[]) : []
  return 'id' in result ? [result] : []
}

/** Payload's types promise a list where a global has none. */
const listOf = <Hook>(hooks: readonly Hook[] | undefined): readonly Hook[] => hooks ?? []
