import type { Payload } from 'payload'

import type { Head, LoggedEvent } from '../event.ts'
import { type EventRow, fromRow } from './rows.ts'

const page = 1000

/**
 * The whole log from its beginning, a page at a time, straight from the database.
 *
 * @param after give only events behind this place
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

/** The head that is kept apart from the events. */
export const readHead = async ({ db }: Payload): Promise<Head | undefined> => {
  const head = await db.findOne<Head & { id: string }>({
    collection: 'audit-heads',
    where: { name: { equals: 'main' } },
  })
  return head ? { seq: head.seq, hash: head.hash } : undefined
}
