import type { DatabaseAdapter, PayloadRequest } from 'payload'

import { rowQuestion } from '../../database/payload/readRow.ts'
import { scopeFields } from '../cachedCollections.ts'
import { announceChange } from '../changes.ts'
import { documentOf, globalTag, listOf, listWithin, slugOf, type Tag, wholeOf, wideListOf } from '../tags.ts'

/** The arguments of a write by the adapter that decide what it changes. */
type WriteArgs = {
  collection?: string
  slug?: string
  id?: number | string
  data?: Record<string, unknown>
  where?: unknown
  req?: { transactionID?: unknown }
}
type Write = (args: WriteArgs) => Promise<unknown>
/**
 * The tags that a write touches.
 *
 * @param before the document before the write, for the field that lists are filtered by; undefined when unknown
 */
type Touch = (args: WriteArgs, result: unknown, before?: Row) => Tag[]
type Row = Readonly<Record<string, unknown>>

/**
 * Announces what each write has changed: at once outside a transaction, or when the transaction is committed, before the
 * writer gets its answer.
 */
export const watchWrites = (db: DatabaseAdapter): void => {
  const open: Open = new Map()
  opens.set(db, open)
  for (const [name, touch] of Object.entries(touches))
    watch(db, { name: name as keyof typeof touches, touch, open })
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async (given) => {
    const id = nameOf(await given)
    const tags = open.get(id)
    open.delete(id)
    try {
      await commitTransaction.call(db, given)
    } finally {
      // Also when the commit failed, because the database may have applied it.
      if (tags) announceChange(tags)
    }
  }
  db.rollbackTransaction = async (id) => {
    open.delete(nameOf(await id))
    await rollbackTransaction.call(db, id)
  }
}

/** The tags touched by each open transaction, by its id. */
type Open = Map<string, Set<Tag>>
const opens = new WeakMap<DatabaseAdapter, Open>()

/** The tags that the transaction of a request has touched so far. */
export const touchedIn = async (req: PayloadRequest): Promise<Tag[]> => [
  ...(opens.get(req.payload.db)?.get(nameOf(await req.transactionID)) ?? []),
]

/** Adds tags to what the transaction of a request touches, beyond those of the rows that it writes. */
export const touchIn = async (req: PayloadRequest, tags: readonly Tag[]): Promise<void> => {
  const transaction = await req.transactionID
  const open = opens.get(req.payload.db)
  if (!open || transaction === undefined) announceChange(new Set(tags))
  else keep(open, nameOf(transaction), tags)
}

type Watch = { name: keyof typeof touches; touch: Touch; open: Open }

const watch = (db: DatabaseAdapter, { name, open, touch }: Watch): void => {
  const write = (db[name] as unknown as Write).bind(db)
  const watched: Write = async (args) => {
    const before = name === 'create' ? {} : await rowBefore(db, args)
    const result = await write(args)
    const tags = touch(args, result, before)
    const transaction = await args.req?.transactionID
    if (transaction === undefined || transaction === null) announceChange(new Set(tags))
    else keep(open, nameOf(transaction), tags)
    return result
  }
  Object.assign(db, { [name]: watched })
}

const keep = (open: Watch['open'], transaction: string, tags: readonly Tag[]): void => {
  const kept = open.get(transaction)
  if (!kept) open.set(transaction, new Set(tags))
  else for (const tag of tags) kept.add(tag)
}

/** The document before the write, if its collection has a scope field. */
const rowBefore = async (db: DatabaseAdapter, args: WriteArgs): Promise<Row | undefined> => {
  const { collection = '', id, req } = args
  const field = scopeFields[collection]
  if (field === undefined || id === undefined) return undefined
  const query = { ...rowQuestion(collection, String(id)), req }
  return (await db.findOne(query as Parameters<DatabaseAdapter['findOne']>[0])) ?? undefined
}

/** The tags of the lists that a document was or is now in; those of all its lists when that is unknown. */
const listsOf = ({ collection = '', data }: WriteArgs, result: unknown, before: Row | undefined): Tag[] => {
  const field = scopeFields[collection]
  if (field === undefined || !before) return [listOf(collection)]
  const after = [result, data].find((row) => isObject(row) && field in row) as Row | undefined
  const scopes = [before, after ?? {}]
    .map((row) => row[field] ?? undefined)
    .filter((one) => one !== undefined)
  if (!scopes.every((scope) => typeof scope === 'string')) return [listOf(collection)]
  return [wideListOf(collection), ...scopes.map((scope) => listWithin(collection, scope))]
}

/** Tags of one document, by its id and its slug; those of the whole collection when the write does not say which. */
const one: Touch = (args, result, before) => {
  const { collection = '', data, id } = args
  const document = isObject(result) ? result : {}
  const found = id ?? document['id']
  const slugs = [document['slug'], data?.['slug']].filter((slug) => typeof slug === 'string')
  const isUnknown = found === undefined || (slugs.length === 0 && data?.['_status'] !== undefined)
  if (isUnknown) return many({ collection }, result)
  return [
    documentOf(collection, found as string),
    ...listsOf(args, result, before),
    ...slugs.map((slug) => slugOf(collection, slug)),
  ]
}

/** A new document that is not live changes nothing for the public. */
const added: Touch = (args, result, before) =>
  isObject(result) && result['_status'] === 'draft' ? [] : one(args, result, before)

const many: Touch = ({ collection = '' }) => [wholeOf(collection)]
const global: Touch = ({ slug = '' }) => [globalTag(slug)]

const touches = {
  create: added,
  createGlobal: global,
  deleteMany: many,
  deleteOne: one,
  updateGlobal: global,
  updateMany: many,
  updateOne: one,
  upsert: one,
} as const satisfies Partial<Record<keyof DatabaseAdapter, Touch>>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const nameOf = (transaction: unknown): string => String(transaction)
