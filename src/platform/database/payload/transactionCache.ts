import { deepCopyObjectSimple } from 'payload'

import { rowQuestion } from './readRow.ts'

/** What the adapter is asked, as far as it counts here. */
export type Ask = {
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

/** Most answers that one transaction keeps: a write asks after one document again and again. */
const mostAnswers = 20

/** What is written of revisions leaves the documents' own rows alone. */
const ofVersions: ReadonlySet<string> = new Set(['createVersion', 'updateVersion'])

/** What gives back the row as it is now. */
const givesBack: ReadonlySet<string> = new Set(['create', 'updateOne'])

/** A row that is deleted takes references to it out of other collections. */
const deletions: ReadonlySet<string> = new Set(['deleteMany', 'deleteOne'])

/** What one transaction has read and written, as far as it is still so. */
export class TransactionCache {
  readonly #answers = new Map<string, Answer>()

  /** The answer to a question: what was read before, or what is read now. */
  async answer(read: Read, ask: Ask, readNow: () => Promise<unknown>): Promise<unknown> {
    const key = keyOf(read, ask)
    if (key === undefined) return readNow()
    const result = this.#answers.get(key)?.result ?? readNow()
    this.#keep(key, { read, collection: ask.collection ?? '', result })
    return copied(await result)
  }

  /** Forgets what a write may have changed. */
  forget(write: string, ask: Ask): void {
    const written = ask.collection ?? ask.collectionSlug
    const isDeletion = deletions.has(write)
    for (const [key, { collection, read }] of this.#answers) {
      const isTouched = collection === written && !(ofVersions.has(write) && read === 'findOne')
      if (isDeletion || isTouched) this.#answers.delete(key)
    }
  }

  /** Keeps the row that a write gave back: a copy, for Payload's hooks write into it. */
  learn(write: string, { collection, returning, select }: Ask, row: unknown): void {
    if (!givesBack.has(write) || returning === false || select || !collection || !isRow(row)) return
    const key = keyOf('findOne', rowQuestion(collection, row.id))
    if (key !== undefined)
      this.#keep(key, { read: 'findOne', collection, result: Promise.resolve(copied(row)) })
  }

  #keep(key: string, answer: Answer): void {
    if (this.#answers.size < mostAnswers) this.#answers.set(key, answer)
  }
}

/** Whoever asked may write into what it was given. */
const copied = (result: unknown): unknown =>
  typeof result === 'object' && result !== null ? deepCopyObjectSimple(result as never) : result

const isRow = (value: unknown): value is { id: string } =>
  typeof value === 'object' && value !== null && typeof (value as { id?: unknown }).id === 'string'

/** A path into another collection; a dotted word of a value does no harm, for then the question is asked. */
const path = /"[\w-]+\.[\w.-]+":/

const keyOf = (read: Read, { req: _, ...question }: Ask): string | undefined => {
  if (read === 'findOne' && question.joins !== false) return undefined
  const parts = Object.entries(question).filter(([, value]) => value !== undefined && value !== null)
  const key = JSON.stringify([read, ...parts.sort(([one], [other]) => (one < other ? -1 : 1))])
  return path.test(key) ? undefined : key
}
