import type { DatabaseAdapter, Where } from 'payload'

import type { QueryTarget } from '../payload/queryTarget.ts'

export type Query = Record<string, unknown>
export type Options = { session?: object | undefined }

/** The part of a Mongoose model that is used here. */
export type Model = {
  aggregate: (pipeline: object[], options: Options) => Promise<object[]>
  buildQuery: (asked: { payload: unknown; where: Where }) => Promise<Query>
  collection: { name: string }
  find: (query: Query, fields: object, options: Options) => { lean: () => Promise<object[]> }
}

/** The parts of Payload's MongoDB adapter that query its collections. */
export type MongoAdapter = DatabaseAdapter & {
  collections: Record<string, Model>
  connection: { base: { Types: { ObjectId: new (id: string) => object } } }
  versions: Record<string, Model>
}

/** Which collection is queried (documents or versions), and in which transaction. */
export type MongoScope = Options & { adapter: MongoAdapter; isVersions: boolean }

export const mongoScope = async ({ db, isVersions, req }: Omit<QueryTarget, 'slug'>): Promise<MongoScope> => {
  const id = await req?.transactionID
  const adapter = db as unknown as MongoAdapter
  return { adapter, isVersions, session: id ? db.sessions[id] : undefined }
}

/** @throws {Error} when there is no collection with this slug */
export const modelOf = (adapter: MongoAdapter, slug: string, isVersions = false): Model => {
  const model = (isVersions ? adapter.versions : adapter.collections)[slug]
  if (!model) throw new Error(`There is no collection ${slug}.`)
  return model
}

export const idOf = ({ connection }: MongoAdapter, id: string): object =>
  new connection.base.Types.ObjectId(id)
