import type { DatabaseAdapter, PayloadRequest } from 'payload'

import type { Head } from '../event.ts'

export type HeadRow = Head & { id: string }

/** Where the log ends; null before it is begun. */
export const readHead = (db: DatabaseAdapter, req?: PayloadRequest): Promise<HeadRow | null> =>
  db.findOne<HeadRow>({ collection: 'audit-heads', where: { name: { equals: 'main' } }, ...(req && { req }) })
