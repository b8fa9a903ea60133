import type { PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { changesBetween } from '../../../text/digest/changes.ts'
import { type Base, isStale } from '../base.ts'

type Document = Readonly<Record<string, unknown>>

type StaleCheck = {
  req: PayloadRequest
  base: Base | undefined
  current: Document & { rev: number }
  yours: Document
  ignored: ReadonlySet<string>
  /** Reads a revision by its number; undefined when it does not exist. */
  readRevision: (rev: number) => Promise<Document | undefined>
}

/**
 * Refuses a write that is not based on the newest revision.
 *
 * @throws {Refused} `stale-write` with who, when, and what differs: 412 when the precondition came as `If-Match` (RFC 9110,
 *   15.5.13), 409 when it came as `rev`
 */
export const refuseStale = async (check: StaleCheck): Promise<void> => {
  const { req, base, current, yours, ignored, readRevision } = check
  if (!isStale(base, current.rev)) return
  const known = await readRevision(base.rev)
  const by = await nameOf(req, current['savedBy'])
  const { rev } = current
  const changes = changesBetween({ base: known, current, yours, ignored })
  const about = {
    base: base.rev,
    rev,
    data: { base: base.rev, rev, by, at: timeOf(current['updatedAt']), changes },
    status: base.given === 'If-Match' ? 412 : 409,
  } as const
  throw by
    ? refused('stale-write/person', { ...about, name: by.name })
    : refused('stale-write/unknown', about)
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
