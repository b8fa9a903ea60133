import type { DatabaseAdapter } from 'payload'

import type { BatchInserts } from './batchInserts.ts'
import { HeldInserts } from './heldInserts.ts'
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

type Held = HeldInserts<Model, Document>

const held = new WeakMap<object, Held>()
const ready = new WeakSet()

/**
 * Holds back the documents that Payload's MongoDB adapter creates, and inserts them collection by collection.
 *
 * @reaches @payloadcms/db-mongodb
 */
export const batchModels: BatchInserts = async (req, work) => {
  const session = await mongoSession(req)
  if (!session) throw new Error('Inserts can be batched only within a transaction.')
  prepare(req.payload.db as unknown as Adapter)
  const batch: Held = new HeldInserts()
  held.set(session, batch)
  try {
    const result = await work(batch.batch)
    for (const [model, made] of batch.made) await model.insertMany(made, { session, timestamps: false })
    return result
  } finally {
    held.delete(session)
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

const catchCreates = (model: Model): void => {
  const create = model.create.bind(model)
  const updateMany = model.updateMany.bind(model)
  model.create = (documents, options) => {
    const batch = options?.session && held.get(options.session)
    if (!batch) return create(documents, options)
    const made = documents.map((document) => new model(document))
    batch.keep(model, made)
    return Promise.resolve(made)
  }
  model.updateMany = (filter, update, options) =>
    options?.session && held.get(options.session)?.isVersion
      ? Promise.resolve()
      : updateMany(filter, update, options)
}
