import type { Payload } from 'payload'

import type { Head, LoggedEvent } from '../event.ts'
import { type EventRow, fromRow } from './rows.ts'

const page = 1000

/**
 * Reads the whole log from the database in pages, oldest first.
 *
 * @param after only events after this number
 */
export async function* readLog({ db }: Payload, after = 0): AsyncGenerator<LoggedEvent> {
  let last = after
  for (;;) {
    const { docs } = await db.find<EventRow & { id: string }>({
      collection: 'audit-events',
      limit: page,
      pagination: false,
      sort: 'seq',
      where: { seq: { greater_than: last } },
    })
    yield* docs.map(fromRow)
    const end = docs.at(-1)?.seq
    if (end === undefined || docs.length < page) return
    last = end
  }
}

/** The stored head of the log. */
export const readHead = async ({ db }: Payload): Promise<Head | undefined> => {
  const head = await db.findOne<Head & { id: string }>({
    collection: 'audit-heads',
    where: { name: { equals: 'main' } },
  })
  return head ? { seq: head.seq, hash: head.hash } : undefined
}
