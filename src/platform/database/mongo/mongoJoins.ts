import type { Joined, JoinRequest } from '../payload/normaliseJoins.ts'
import { idOf, modelOf, mongoScope, type MongoScope } from './scope.ts'
import { whereForMongo } from './whereForMongo.ts'

type Id = { toHexString: () => string }
type Row = { _id: Id; found: { id: Id }[]; total?: { count: number }[] }

/** Resolves a join for all owners in one aggregation: for each owner, the ids of the documents that name it, in order. */
export const mongoJoins = async (join: JoinRequest): Promise<Map<string, Joined>> => {
  const { target, count, limit, offset, on, owners, ownersOf, sort } = join
  const scope = await mongoScope(target)
  const { adapter, isVersions, session } = scope
  const $match = await queryOf(join, scope)
  const from = modelOf(adapter, target.slug, isVersions).collection.name
  const lookUp = (as: string, pipeline: object[]) => ({
    $lookup: { as, from, localField: '_id', foreignField: on, pipeline: [{ $match }, ...pipeline] },
  })
  const page = limit === undefined ? [] : [{ $skip: offset }, { $limit: limit + 1 }]
  const id = isVersions ? '$parent' : '$_id'
  const pipeline = [
    { $match: { _id: { $in: owners.map((each) => idOf(adapter, each)) } } },
    { $project: { _id: 1 } },
    lookUp('found', [{ $sort: orderOf(sort) }, ...page, { $project: { _id: 0, id } }]),
    ...(count ? [lookUp('total', [{ $group: { _id: null, count: { $sum: 1 } } }])] : []),
  ]
  const rows = (await modelOf(adapter, ownersOf).aggregate(pipeline, { session })) as Row[]
  return new Map(rows.map((row) => [row._id.toHexString(), joinedOf(row)]))
}

const queryOf = async ({ target, filter }: JoinRequest, scope: MongoScope): Promise<object> => {
  if (!filter) return {}
  const { adapter, isVersions } = scope
  const where = await whereForMongo(filter, scope)
  return modelOf(adapter, target.slug, isVersions).buildQuery({ payload: adapter.payload, where })
}

const joinedOf = ({ found, total }: Row): Joined => ({
  ids: found.map(({ id }) => id.toHexString()),
  total: total?.[0]?.count ?? 0,
})

const orderOf = (sort: readonly string[]): Record<string, -1 | 1> =>
  Object.fromEntries(
    sort.map((each) => {
      const path = each.replace(/^-/, '')
      return [path === 'id' ? '_id' : path, each.startsWith('-') ? -1 : 1]
    }),
  )
