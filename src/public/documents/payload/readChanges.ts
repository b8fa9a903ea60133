import type { PayloadRequest } from 'payload'

import { workflowResources } from '../../../rules/rights/policy.ts'
import {
  type PublicDocument,
  type PublicKey,
  type PublicType,
  type Source,
  sourceOf,
  withdrawnOf,
} from '../document.ts'
import { readSource } from './sources.ts'
import { toPublicDocument } from './toPublicDocument.ts'

/** The documents to store for some rows of the desk, and the keys to remove from the store. */
export type StoreChanges = { documents: PublicDocument[]; gone: PublicKey[] }

/** Reads rows of the desk in the transaction of the request, and works out what the store has to contain for them. */
export const readChanges = async (req: PayloadRequest, keys: readonly PublicKey[]): Promise<StoreChanges> => {
  const documents: PublicDocument[] = []
  const gone: PublicKey[] = []
  for (const { id, type } of keys) {
    const source = sourceOf(type)
    const row = await readSource(req, source, id)
    const document = row && (await toPublicDocument(req, source, row))
    if (document) documents.push(document)
    gone.push(...typesOf(source).flatMap((one) => (one === document?.type ? [] : [{ type: one, id }])))
  }
  return { documents, gone }
}

/** The types of documents that are made from a source. */
export const typesOf = (source: Source): PublicType[] => [
  source,
  ...workflowResources.filter((resource) => resource === source).map(withdrawnOf),
]
