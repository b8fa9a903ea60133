import type { PayloadRequest } from 'payload'

import { readableIds } from './readableIds.ts'
import { type FieldShape, type Relation, relationsIn } from './relationsIn.ts'

/**
 * Takes relations out of documents that lead to what the caller may not read. Those are looked up at once for all
 * documents, by the access rule of each collection.
 *
 * @param documents as they are to be answered; changed in place
 */
export const hideUnreadable = async (
  req: PayloadRequest,
  fields: readonly FieldShape[],
  documents: readonly Record<string, unknown>[],
): Promise<void> => {
  const byCollection = new Map<string, Relation[]>()
  for (const relation of documents.flatMap((document) => relationsIn(fields, document))) {
    const known = byCollection.get(relation.collection)
    if (known) known.push(relation)
    else byCollection.set(relation.collection, [relation])
  }
  await Promise.all([...byCollection].map(([collection, relations]) => settle(req, collection, relations)))
}

const settle = async (
  req: PayloadRequest,
  collection: string,
  relations: readonly Relation[],
): Promise<void> => {
  const readable = await readableIds(req, collection, [...new Set(relations.map(({ id }) => id))])
  for (const { drop, id } of relations) if (!readable.has(id)) drop()
}
