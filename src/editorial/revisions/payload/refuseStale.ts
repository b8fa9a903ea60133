import type { PayloadRequest } from 'payload'

import { changesBetween } from '../../../text/digest/changes.ts'
import type { Base } from '../base.ts'
import { isStale } from '../base.ts'
import { StaleWrite } from './staleWrite.ts'

type Document = Readonly<Record<string, unknown>>

type Ask = {
  req: PayloadRequest
  base: Base | undefined
  current: Document & { rev: number }
  yours: Document
  ignored: ReadonlySet<string>
  /** Gives the revision with a number, undefined when it is not kept. */
  readRevision: (rev: number) => Promise<Document | undefined>
}

/**
 * Refuses a write that is based on an older revision than the newest.
 *
 * @throws {StaleWrite} with who, when, and what differs
 */
export const refuseStale = async (ask: Ask): Promise<void> => {
  const { req, base, current, yours, ignored, readRevision } = ask
  if (!isStale(base, current.rev)) return
  const known = await readRevision(base.rev)
  throw new StaleWrite({
    base,
    rev: current.rev,
    by: await nameOf(req, current['savedBy']),
    at: timeOf(current['updatedAt']),
    changes: changesBetween({ base: known, current, yours, ignored }),
  })
}

const timeOf = (value: unknown): string | null =>
  typeof value === 'string' || value instanceof Date ? new Date(value).toISOString() : null

const nameOf = async (req: PayloadRequest, id: unknown): Promise<{ id: string; name: string } | null> => {
  if (typeof id !== 'string') return null
  const where = { id: { equals: id } }
  const user = await req.payload.db.findOne<{ id: string; name?: string }>({
    collection: 'users',
    req,
    where,
  })
  return user ? { id, name: user.name ?? 'somebody' } : null
}
