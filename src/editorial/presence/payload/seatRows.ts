import type { PayloadRequest, Where, WhereField } from 'payload'

import type { OfResource } from '../../../people/access/payload/staffOnDocument.ts'
import type { Seat } from '../seats.ts'

/** A stored seat; empty fields are null in SQLite and missing in MongoDB. */
type Row = Pick<Seat, 'key' | 'user' | 'name'> & {
  id: string
  expiresAt: string | Date
  writingSince?: string | Date | null
  tookOverAt?: string | Date | null
}

const collection = 'seats'

/** Rows that expired longer ago than this are deleted whenever a new one is created, in milliseconds. */
const keptAfter = 60_000

/** The seats of a document, expired ones included. */
export const seatsAt = async (req: PayloadRequest, { resource, document }: OfResource): Promise<Seat[]> => {
  const at: WhereField = document === undefined ? { exists: false } : { equals: document }
  const { docs } = await req.payload.db.find<Row>({
    collection,
    pagination: false,
    req,
    where: { and: [{ resource: { equals: resource } }, { document: at }] },
  })
  return docs.map(seatIn)
}

/** Who has which of these documents open now. */
export const openSeats = async (
  req: PayloadRequest,
  { resource, documents, now }: { resource: string; documents: readonly string[]; now: Date },
): Promise<{ document: string; user: string; name: string }[]> => {
  if (documents.length === 0) return []
  const { docs } = await req.payload.db.find<Row & { document: string }>({
    collection,
    pagination: false,
    req,
    where: { and: [{ resource: { equals: resource } }, { expiresAt: { greater_than: now.toISOString() } }] },
  })
  const wanted = new Set(documents)
  return docs.filter(({ document }) => wanted.has(document))
}

/** Creates a seat. */
export const takeSeat = async (
  req: PayloadRequest,
  { at, seat, now }: { at: OfResource; seat: Seat; now: Date },
): Promise<void> => {
  const { db } = req.payload
  const before = new Date(now.getTime() - keptAfter).toISOString()
  await db.deleteMany({ collection, req, where: { expiresAt: { less_than: before } } })
  await db.create({ collection, data: { document: null, ...at, ...seat }, req, returning: false })
}

export const renewSeat = async (
  req: PayloadRequest,
  { key, name, expiresAt, writingSince, tookOverAt }: Seat,
): Promise<void> => {
  const data = { name, expiresAt, writingSince, tookOverAt }
  await req.payload.db.updateOne({ collection, data, req, returning: false, where: { key: { equals: key } } })
}

/** Deletes a seat, if it belongs to this person. */
export const freeSeat = async (
  req: PayloadRequest,
  { key, user }: Pick<Seat, 'key' | 'user'>,
): Promise<void> => {
  const where: Where = { and: [{ key: { equals: key } }, { user: { equals: user } }] }
  await req.payload.db.deleteMany({ collection, req, where })
}

const seatIn = ({ key, user, name, expiresAt, writingSince, tookOverAt }: Row): Seat => ({
  key,
  user,
  name,
  expiresAt: new Date(expiresAt).toISOString(),
  writingSince: writingSince ? new Date(writingSince).toISOString() : null,
  tookOverAt: tookOverAt ? new Date(tookOverAt).toISOString() : null,
})
