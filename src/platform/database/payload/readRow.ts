import type { CollectionSlug, PayloadRequest } from 'payload'

/** A document's own row, whole, with relations as ids. */
export const rowQuestion = (collection: string, id: string) => ({
  collection: collection as CollectionSlug,
  joins: false as never,
  where: { id: { equals: id } },
})

/**
 * Reads a document's own row as the transaction of the request sees it. Within a transaction it is read once, and not
 * at all after it was written there: see `withTransactionCache`.
 */
export const readRow = async <Row extends object = Record<string, unknown>>(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<(Row & { id: string }) | undefined> =>
  (await req.payload.db.findOne<Row & { id: string }>({ ...rowQuestion(collection, id), req })) ?? undefined
