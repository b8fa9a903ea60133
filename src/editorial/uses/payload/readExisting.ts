import type { CollectionSlug, PayloadRequest } from 'payload'

import { isShown, readById, shownFields } from '../../stories/payload/readById.ts'

type Reference = { to: string; id: string }
type Row = Readonly<Record<string, unknown>>

/** Which referenced documents exist, and whether they are in the trash; missing ones do not exist. */
export type There = ReadonlyMap<string, 'there' | 'trashed'>

export const keyOf = ({ id, to }: Reference): string => `${to} ${id}`

/** Checks whether documents exist, with one query for each type. */
export const readExisting = async (req: PayloadRequest, references: readonly Reference[]): Promise<There> => {
  const found = new Map<string, 'there' | 'trashed'>()
  for (const to of new Set(references.map((one) => one.to))) {
    const ids = [...new Set(references.filter((one) => one.to === to).map(({ id }) => id))]
    for (const [id, row] of await readRows(req, to, ids))
      found.set(keyOf({ to, id }), row['deletedAt'] ? 'trashed' : 'there')
  }
  return found
}

/** Reads the rows; stories, people and files may have been read ahead for many stories at once. */
const readRows = async (
  req: PayloadRequest,
  to: string,
  ids: string[],
): Promise<ReadonlyMap<string, Row>> => {
  if (isShown(to)) return readById(req, to, { ids, select: shownFields[to] })
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: to as CollectionSlug,
    joins: false as never,
    pagination: false,
    req,
    select: { deletedAt: true },
    where: { id: { in: ids } },
  })
  return new Map(docs.map((row) => [String(row.id), row]))
}
