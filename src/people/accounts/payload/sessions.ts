import type { Payload, PayloadRequest, Where } from 'payload'

import { settings } from '../../../platform/settings/settings.ts'
import { originIn } from '../../audit/payload/provenance.ts'
import { sessionSeconds } from '../rules.ts'

/** A session as it is stored. */
export type SessionRow = {
  id: string
  user: string
  createdAt: string
  expiresAt: string
  lastUsedAt: string
  address?: string | null
  agent?: string | null
}

type Whose = { user: string; except?: string | undefined; only?: string | undefined }

/** Starts a session, with the address and user agent of the request, and deletes the person's expired ones. */
export const beginSession = async (req: PayloadRequest, user: string): Promise<string> => {
  const { db } = req.payload
  const now = new Date()
  await db.deleteMany({ collection: 'sessions', req, where: { and: [owned(user), over(now)] } })
  const { address, agent } = originIn(req)
  const times = { expiresAt: until(now), lastUsedAt: now.toISOString() }
  const data = { user, ...times, address: address ?? null, agent: agent ?? null }
  const row = (await db.create({ collection: 'sessions', data, req })) as unknown as SessionRow
  return String(row.id)
}

/**
 * Renews a session, but not beyond its absolute end.
 *
 * @returns for how many seconds it is valid
 */
export const renewSession = async (req: PayloadRequest, id: string): Promise<number> => {
  const { db } = req.payload
  const now = new Date()
  const row = await db.findOne<SessionRow>({ collection: 'sessions', req, where: { id: { equals: id } } })
  const left = row ? (endOf(row) - now.getTime()) / 1000 : 0
  const seconds = Math.max(1, Math.min(sessionSeconds, Math.floor(left)))
  const data = { expiresAt: until(now, seconds), lastUsedAt: now.toISOString() }
  await db.updateOne({ collection: 'sessions', id, data, req, returning: false })
  return seconds
}

/** The absolute end of a session, in milliseconds since 1970. */
const endOf = ({ createdAt }: SessionRow): number =>
  new Date(createdAt).getTime() + settings.sessionHours * 3_600_000

/**
 * Ends sessions of one person: all, all but one, or only one.
 *
 * @returns how many were ended
 */
export const endSessions = async (req: PayloadRequest, { user, except, only }: Whose): Promise<number> => {
  const { db } = req.payload
  const where: Where = {
    and: [
      owned(user),
      ...(except === undefined ? [] : [{ id: { not_equals: except } }]),
      ...(only === undefined ? [] : [{ id: { equals: only } }]),
    ],
  }
  const { totalDocs } = await db.count({ collection: 'sessions', req, where })
  if (totalDocs > 0) await db.deleteMany({ collection: 'sessions', req, where })
  return totalDocs
}

/** The valid sessions of a person, newest first. */
export const readSessions = async (
  { db }: Payload,
  user: string,
  req?: PayloadRequest,
): Promise<SessionRow[]> => {
  const { docs } = await db.find<SessionRow>({
    collection: 'sessions',
    pagination: false,
    sort: '-createdAt',
    where: { and: [owned(user), { expiresAt: { greater_than: new Date().toISOString() } }] },
    ...(req && { req }),
  })
  return docs.filter((row) => endOf(row) > Date.now()).map((row) => ({ ...row, id: String(row.id) }))
}

const owned = (user: string): Where => ({ user: { equals: user } })
const over = (now: Date): Where => ({ expiresAt: { less_than_equal: now.toISOString() } })
const until = (now: Date, seconds = sessionSeconds): string =>
  new Date(now.getTime() + seconds * 1000).toISOString()
