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

/** What of a document still waits to be signed off, the newest first. */
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

/** Ends rows, all in the same way. */
export const closeRows = async (
  req: PayloadRequest,
  rows: readonly SignOffRow[],
  data: Record<string, unknown>,
): Promise<void> => {
  for (const { id } of rows) {
    await req.payload.db.updateOne({ collection: 'sign-offs', id, data, req, returning: false })
  }
}
