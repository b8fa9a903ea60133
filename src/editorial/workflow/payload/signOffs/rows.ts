import type { PayloadRequest } from 'payload'

/** A row of `sign-offs`. */
export type SignOffRow = {
  id: string
  state: 'open' | 'signed' | 'overtaken'
  resource: string
  document: string
  rev: number
  publishedBy: string | null
  publishedByName: string | null
  publishedAt: string
  reason: string | null
  writers: string[] | null
}

/** The open sign-offs of a document, newest first. */
export const openRows = async (
  req: PayloadRequest,
  { resource, document }: { resource: string; document: string },
): Promise<SignOffRow[]> => {
  const { docs } = await req.payload.db.find<SignOffRow>({
    collection: 'sign-offs',
    pagination: false,
    req,
    sort: '-rev',
    where: {
      and: [
        { resource: { equals: resource } },
        { document: { equals: document } },
        { state: { equals: 'open' } },
      ],
    },
  })
  return docs
}

/** The open sign-offs of several documents. */
export const openRowsOf = async (
  req: PayloadRequest,
  documents: readonly string[],
): Promise<SignOffRow[]> => {
  if (documents.length === 0) return []
  const { docs } = await req.payload.db.find<SignOffRow>({
    collection: 'sign-offs',
    pagination: false,
    req,
    where: { and: [{ document: { in: [...documents] } }, { state: { equals: 'open' } }] },
  })
  return docs
}

export const writeRow = async (
  req: PayloadRequest,
  id: string,
  data: Record<string, unknown>,
): Promise<void> => {
  await req.payload.db.updateOne({ collection: 'sign-offs', id, data, req, returning: false })
}

/** Closes rows, all with the same state. */
export const closeRows = async (
  req: PayloadRequest,
  rows: readonly SignOffRow[],
  data: Record<string, unknown>,
): Promise<void> => {
  for (const { id } of rows) await writeRow(req, id, { ...data })
}
