import {
  appendVersionToQueryKey,
  combineQueries,
  type CollectionSlug,
  type DatabaseAdapter,
  getQueryDraftsSort,
  type JoinField,
  type PayloadRequest,
  type SelectType,
  type Where,
} from 'payload'
import { getSelectMode, hasDraftsEnabled } from 'payload/shared'

import { sortsIn } from '../../filters/sortProblem.ts'
import { mongoJoins } from '../mongo/mongoJoins.ts'
import { sqliteJoins } from '../sqlite/sqliteJoins.ts'
import { type Engine, engineOf } from './engineOf.ts'
import { type QueryTarget, filterOf, sortOf } from './queryTarget.ts'

type Doc = Record<string, unknown> & { id: string }
type JoinQuery = { count?: boolean; limit?: number; page?: number; sort?: unknown; where?: Where }
type ReadArgs = {
  collection: string
  draftsEnabled?: boolean
  joins?: false | Record<string, false | JoinQuery>
  req?: Partial<PayloadRequest>
  select?: Record<string, unknown>
}
type Read = (this: unknown, args: ReadArgs) => Promise<Doc | null | { docs: Doc[] }>

/** One join for several documents (the owners): which other documents name each of them, filtered, sorted and paged. */
export type JoinRequest = {
  target: QueryTarget
  count: boolean
  filter: ReturnType<typeof filterOf>
  /** Undefined for all of them. */
  limit: number | undefined
  offset: number
  /** The field by which the other documents name an owner. */
  on: string
  owners: readonly string[]
  /** The collection of the owners. */
  ownersOf: string
  sort: readonly string[]
}

/** What names one document; `total` when it was target for. */
export type Joined = { ids: string[]; total?: number | undefined }

const reads = ['find', 'findOne', 'queryDrafts'] as const
const usualLimit = 10

/**
 * Fills in joins with one query per join for all documents that were read. A document that names an owner several times
 * is listed once, and both databases give the same order.
 */
export const normaliseJoins = (db: DatabaseAdapter): void => {
  for (const name of reads) {
    const read = db[name] as unknown as Read
    const joined: Read = async function (args) {
      const found = await read.call(this, { ...args, joins: false })
      if (found === null || !args.joins) return found
      const isDrafts = name === 'queryDrafts'
      await fillJoins(db, { docs: docsIn(found), ask: args, isDrafts })
      return found
    }
    Object.assign(db, { [name]: joined })
  }
}

const docsIn = (found: Doc | { docs: Doc[] }): Doc[] =>
  'docs' in found && Array.isArray(found.docs) ? (found.docs as Doc[]) : [found as Doc]

type Filling = { docs: readonly Doc[]; ask: ReadArgs; isDrafts: boolean }

const fillJoins = async (db: DatabaseAdapter, { ask, docs, isDrafts }: Filling): Promise<void> => {
  const { collection, draftsEnabled, joins, req, select } = ask
  const { config } = db.payload.collections[collection as CollectionSlug]
  const wanted = Object.values(config.joins)
    .flat()
    .filter(({ joinPath }) => isWanted(joinPath, isDrafts ? select?.['version'] : select))
  if (docs.length === 0 || !joins) return
  const owners = docs.map(({ id }) => id)
  for (const { field, joinPath } of wanted) {
    const query = joins[joinPath] ?? {}
    if (query === false) continue
    const asking = { db, req, isVersions: isDrafts || draftsEnabled === true }
    const join = joinAskOf(field, query, asking)
    const found = await engines[engineOf(db)]({ ...join, owners, ownersOf: collection })
    for (const doc of docs)
      setAt(doc, joinPath.split('.'), shownOf(found.get(doc.id) ?? { ids: [], total: 0 }, query, join.limit))
  }
}

const engines: Record<Engine, (join: JoinRequest) => Promise<Map<string, Joined>>> = {
  sqlite: sqliteJoins,
  mongodb: mongoJoins,
}

const isWanted = (path: string, select: unknown): boolean => {
  if (typeof select !== 'object' || select === null) return true
  const [name = ''] = path.split('.')
  const selected = (select as Record<string, unknown>)[name]
  return getSelectMode(select as SelectType) === 'include' ? Boolean(selected) : selected !== false
}

const joinAskOf = (
  field: JoinField,
  query: JoinQuery,
  { isVersions, ...asking }: Pick<QueryTarget, 'db' | 'isVersions' | 'req'>,
): Omit<JoinRequest, 'owners' | 'ownersOf'> => {
  const { config } = asking.db.payload.collections[field.collection as CollectionSlug]
  const isDrafts = isVersions && hasDraftsEnabled(config)
  const target = { ...asking, slug: config.slug, isVersions: isDrafts }
  const { limit = usualLimit, page = 1, where = {} } = query
  const sort = sortsIn(query.sort ?? config.defaultSort)
  return {
    ...{ target, count: query.count === true },
    limit: limit === 0 ? undefined : limit,
    offset: (page - 1) * limit,
    on: isDrafts ? `version.${field.on}` : field.on,
    filter: filterOf(isDrafts ? newest(where) : where, target),
    sort: sortOf(isDrafts ? getQueryDraftsSort({ collectionConfig: config, sort }) : sort, target, true),
  }
}

const newest = (where: Where): Where =>
  combineQueries(appendVersionToQueryKey(where), { latest: { equals: true } })

/** One more document than is shown was queried; if it exists, there is a next page. */
const shownOf = ({ ids, total }: Joined, { count }: JoinQuery, limit: number | undefined) => ({
  docs: ids.slice(0, limit),
  hasNextPage: limit !== undefined && ids.length > limit,
  ...(count && { totalDocs: total ?? 0 }),
})

const setAt = (doc: Record<string, unknown>, [name = '', ...rest]: string[], value: unknown): void => {
  if (rest.length === 0) doc[name] = value
  else setAt((doc[name] ??= {}) as Record<string, unknown>, rest, value)
}
