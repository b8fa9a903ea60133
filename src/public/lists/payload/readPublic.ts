import type { CollectionSlug, DataFromCollectionSlug, Payload } from 'payload'

import type { PublicType } from '../../documents/document.ts'
import { readJson, type ReadOptions } from '../../documents/reader.ts'
import type { Select } from '../../documents/select.ts'
import { publicReadContext } from './publicReadContext.ts'

type ReadById<Type> = {
  type: Type
  ids: readonly string[]
  depth: number
  /** Everything by default. */
  select?: Select
  populate?: ReadOptions['populate']
}

/** Reads documents by id as readers see them, without joins. Those that are not public are left out. */
export const readPublic = async <Type extends PublicType & CollectionSlug>(
  payload: Payload,
  { depth, ids, populate = {}, select, type }: ReadById<Type>,
): Promise<DataFromCollectionSlug<Type>[]> => {
  if (ids.length === 0) return []
  const context = await publicReadContext(payload, Date.now())
  const texts = await readJson(context, { type, ids, options: { depth, select, populate } })
  return [...texts.values()].map((text) => JSON.parse(text) as DataFromCollectionSlug<Type>)
}
