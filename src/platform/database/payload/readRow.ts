import type { CollectionSlug, PayloadRequest } from 'payload'

/** The query for one whole document, with relations as ids and without joins. */
export const rowQuestion = (collection: string, id: string) => ({
  collection: collection as CollectionSlug,
  joins: false as never,
  where: { id: { equals: id } },
})

/**
 * Reads one document as the transaction of the request sees it. Within a transaction it comes from the transaction
 * cache after the first read or write (see `withTransactionCache`).
 */
export const readRow = async <Row extends object = Record<string, unknown>>(
  req: PayloadRequest,
  collection: string,
  id: string,
): Promise<(Row & { id: string }) | undefined> =>
  (await req.payload.db.findOne<Row & { id: string }>({ ...rowQuestion(collection, id), req })) ?? undefined
