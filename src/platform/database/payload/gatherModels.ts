import type { DatabaseAdapter } from 'payload'

import type { Gather } from './gathering.ts'
import { mongoSession } from './sessions.ts'

type Document = object
type Options = { session?: object | null }
type Model = {
  create: (documents: Document[], options?: Options) => Promise<Document[]>
  insertMany: (documents: Document[], options: object) => Promise<unknown>
  updateMany: (filter: object, update: object, options?: Options) => Promise<unknown>
  new (document: Document): Document
}
type Adapter = {
  collections: Record<string, Model>
  versions: Record<string, Model>
}

/** What is gathered, by the session that it belongs to. */
const gathered = new WeakMap<object, Map<Model, Document[]>>()
const ready = new WeakSet()

/** Gathers the documents that Payload's MongoDB adapter creates, and inserts them collection by collection. */
export const gatherModels: Gather = async (req, work) => {
  const session = await mongoSession(req)
  if (!session) throw new Error('Documents are gathered in a transaction alone.')
  prepare(req.payload.db as unknown as Adapter)
  const documents = new Map<Model, Document[]>()
  gathered.set(session, documents)
  try {
    const result = await work()
    for (const [model, made] of documents) await model.insertMany(made, { session, timestamps: false })
    return result
  } finally {
    gathered.delete(session)
  }
}

/** The id that the adapter itself would give to a new document. */
export const newModelId = (db: DatabaseAdapter, collection: string): string => {
  const model = (db as unknown as Adapter).collections[collection]
  if (!model) throw new Error(`There is no collection ${collection}.`)
  return String((new model({}) as { _id: unknown })._id)
}

const prepare = (adapter: Adapter): void => {
  if (ready.has(adapter)) return
  ready.add(adapter)
  for (const model of [...Object.values(adapter.collections), ...Object.values(adapter.versions)])
    catchCreates(model)
}

/** A version that is gathered is the first of its document: there is no older one to be marked as such. */
const marksOlder = (update: object): boolean => JSON.stringify(update) === '{"$unset":{"latest":1}}'

const catchCreates = (model: Model): void => {
  const create = model.create.bind(model)
  const updateMany = model.updateMany.bind(model)
  model.create = (documents, options) => {
    const kept = options?.session && gathered.get(options.session)
    if (!kept) return create(documents, options)
    const made = documents.map((document) => new model(document))
    const before = kept.get(model)
    if (before) before.push(...made)
    else kept.set(model, made)
    return Promise.resolve(made)
  }
  model.updateMany = (filter, update, options) => {
    const isGathered = options?.session && gathered.get(options.session)?.has(model)
    return isGathered && marksOlder(update) ? Promise.resolve() : updateMany(filter, update, options)
  }
}
