import type { DatabaseAdapter, PayloadRequest } from 'payload'

import type { Head } from '../event.ts'

export type HeadRow = Head & { id: string }

/** The head of the log; null before the log has been opened. */
export const readHead = (db: DatabaseAdapter, req?: PayloadRequest): Promise<HeadRow | null> =>
  db.findOne<HeadRow>({ collection: 'audit-heads', where: { name: { equals: 'main' } }, ...(req && { req }) })
