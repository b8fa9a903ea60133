import { type DatabaseAdapter, type DatabaseAdapterObj, deepCopyObjectSimple } from 'payload'

import { rowQuestion } from './readRow.ts'

type Ask = {
  collection?: string
  collectionSlug?: string
  req?: { transactionID?: unknown }
  returning?: boolean
  select?: object
}
type Asked = (ask: Ask) => Promise<unknown>
type Answer = { name: string; collection: string; result: Promise<unknown> }

/** What is remembered of one transaction: a write asks after one document again and again. */
const mostAnswers = 20

const writes = [
  'create',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof DatabaseAdapter)[]

/** What is written of revisions leaves the documents' own rows alone. */
const ofVersions: ReadonlySet<string> = new Set(['createVersion', 'updateVersion'])

/** What gives back the row as it is now. */
const givesBack: ReadonlySet<string> = new Set(['create', 'updateOne'])

/** A row that is deleted takes references to it out of other collections. To the locks of documents nothing refers. */
const deletions: ReadonlySet<string> = new Set(['deleteMany', 'deleteOne'])

/**
 * Answers a question that is asked again within one transaction from what was read before, as long as nothing of
 * its collection was written in between: Payload, the guard of the workflow and the delivery cache each read where
 * a document stands before they write it, and what follows from a write reads the row that was written, which the write
 * gave back. Nobody else's writes are seen within a transaction anyway.
 *
 * Questions that look at other collections too, by a path or a join, are asked each time.
 */
export const readOnce = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    remember(db as unknown as DatabaseAdapter)
    return db
  },
})

const remember = (db: DatabaseAdapter): void => {
  const open: Open = new Map()
  for (const name of ['findOne', 'findVersions'] as const) rememberReads(db, name, open)
  for (const name of writes) forgetWritten(db, name, open)
  const { beginTransaction, commitTransaction, rollbackTransaction } = db
  db.beginTransaction = async (options) => {
    const id = await beginTransaction.call(db, options)
    if (id !== null) open.set(String(id), new Map())
    return id
  }
  db.commitTransaction = async (id) => {
    open.delete(String(await id))
    await commitTransaction.call(db, id)
  }
  db.rollbackTransaction = async (id) => {
    open.delete(String(await id))
    await rollbackTransaction.call(db, id)
  }
}

type Open = Map<string, Answers>

const rememberReads = (db: DatabaseAdapter, name: 'findOne' | 'findVersions', open: Open): void => {
  const read = (db[name] as unknown as Asked).bind(db)
  const once: Asked = async (ask) => {
    const transaction = await transactionOf(ask)
    const answers = transaction === undefined ? undefined : open.get(transaction)
    const key = answers && keyOf(name, ask)
    if (!answers || key === undefined) return read(ask)
    const { result } = answers.get(key) ?? { result: read(ask) }
    if (answers.size < mostAnswers) answers.set(key, { name, collection: ask.collection ?? '', result })
    return copied(await result)
  }
  Object.assign(db, { [name]: once })
}

/** Whoever asked may write into what it was given. */
const copied = (result: unknown): unknown =>
  typeof result === 'object' && result !== null ? deepCopyObjectSimple(result as never) : result

const forgetWritten = (db: DatabaseAdapter, name: (typeof writes)[number], open: Open): void => {
  const write = (db[name] as unknown as Asked).bind(db)
  const forgetting: Asked = async (ask) => {
    const answers = open.get((await transactionOf(ask)) ?? '')
    try {
      const result = await write(ask)
      forget(answers, name, ask)
      if (answers && givesBack.has(name)) rememberRow(answers, ask, result)
      return result
    } catch (error) {
      forget(answers, name, ask)
      throw error
    }
  }
  Object.assign(db, { [name]: forgetting })
}

type Answers = Map<string, Answer>

const forget = (answers: Answers | undefined, name: string, ask: Ask): void => {
  const written = ask.collection ?? ask.collectionSlug
  const isDeletion = deletions.has(name) && written !== 'payload-locked-documents'
  for (const [key, answer] of answers ?? []) {
    const isTouched = answer.collection === written && !(ofVersions.has(name) && answer.name === 'findOne')
    if (isDeletion || isTouched) answers?.delete(key)
  }
}

/** Payload's hooks write into what a write gives back, so a copy is kept. */
const rememberRow = (answers: Answers, { collection, returning, select }: Ask, row: unknown): void => {
  if (returning === false || select || !collection || !isRow(row)) return
  const key = keyOf('findOne', rowQuestion(collection, row.id))
  if (key !== undefined && answers.size < mostAnswers)
    answers.set(key, { name: 'findOne', collection, result: Promise.resolve(copied(row)) })
}

const isRow = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string'

const transactionOf = async ({ req }: Ask): Promise<string | undefined> => {
  const id = await req?.transactionID
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}

/** A path into another collection; a dotted word of a value does no harm, for then the question is asked. */
const path = /"[\w-]+\.[\w.-]+":/

const keyOf = (name: string, { req: _, ...question }: Ask & { joins?: unknown }): string | undefined => {
  if (name === 'findOne' && question.joins !== false) return undefined
  const parts = Object.entries(question).filter(([, value]) => value !== undefined && value !== null)
  const key = JSON.stringify([name, ...parts.sort(([one], [other]) => (one < other ? -1 : 1))])
  return path.test(key) ? undefined : key
}
