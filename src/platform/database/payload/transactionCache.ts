import { deepCopyObjectSimple } from 'payload'

import { rowQuestion } from './readRow.ts'

/** The arguments of an adapter method that matter to the cache. */
export type CacheArgs = {
  id?: number | string
  collection?: string
  collectionSlug?: string
  data?: Record<string, unknown>
  joins?: unknown
  req?: { transactionID?: unknown }
  returning?: boolean
  select?: object
}

export type Read = 'findOne' | 'findVersions'
type Answer = { read: Read; collection: string; result: Promise<unknown> }

/** How many answers one transaction caches; a write reads the same few documents again and again. */
const mostAnswers = 20

/** Writes to revisions; they do not change the documents' own rows. */
const ofVersions: ReadonlySet<string> = new Set(['createVersion', 'updateVersion'])

/** Writes that return the row as it now is. */
const givesBack: ReadonlySet<string> = new Set(['create', 'updateOne'])

/** Deletions; they also remove references to the row from other collections. */
const deletions: ReadonlySet<string> = new Set(['deleteMany', 'deleteOne'])

/** Caches what one transaction has read and written, for as long as it is valid. */
export class TransactionCache {
  readonly #answers = new Map<string, Answer>()

  /** The cached result of a read, or that of `readNow`. */
  async answer(read: Read, args: CacheArgs, readNow: () => Promise<unknown>): Promise<unknown> {
    const key = keyOf(read, args)
    if (key === undefined) return readNow()
    const result = this.#answers.get(key)?.result ?? readNow()
    this.#keep(key, { read, collection: args.collection ?? '', result })
    return copied(await result)
  }

  /** Removes what a write may have changed. */
  forget(write: string, args: CacheArgs): void {
    const written = args.collection ?? args.collectionSlug
    const isDeletion = deletions.has(write)
    for (const [key, { collection, read }] of this.#answers) {
      const isTouched = collection === written && !(ofVersions.has(write) && read === 'findOne')
      if (isDeletion || isTouched) this.#answers.delete(key)
    }
  }

  /** Caches a copy of the row that a write returned; Payload's hooks mutate the row itself. */
  learn(write: string, { collection, returning, select }: CacheArgs, row: unknown): void {
    if (!givesBack.has(write) || returning === false || select || !collection || !isRow(row)) return
    const key = keyOf('findOne', rowQuestion(collection, row.id))
    if (key !== undefined)
      this.#keep(key, { read: 'findOne', collection, result: Promise.resolve(copied(row)) })
  }

  #keep(key: string, answer: Answer): void {
    if (this.#answers.size < mostAnswers) this.#answers.set(key, answer)
  }
}

/** Callers may mutate what they get, so each gets a copy. */
const copied = (result: unknown): unknown =>
  typeof result === 'object' && result !== null ? deepCopyObjectSimple(result as never) : result

const isRow = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string'

/** A path into another collection. A false match, such as a dotted key in a value, only means that nothing is cached. */
const path = /"[\w-]+\.[\w.-]+":/

const keyOf = (read: Read, { req: _, ...question }: CacheArgs): string | undefined => {
  if (read === 'findOne' && question.joins !== false) return undefined
  const parts = Object.entries(question).filter(([, value]) => value !== undefined && value !== null)
  const key = JSON.stringify([read, ...parts.sort(([one], [other]) => (one < other ? -1 : 1))])
  return path.test(key) ? undefined : key
}
