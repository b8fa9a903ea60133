import type { Collection } from 'mongodb'

import { nameOf, type PublicKey } from '../document.ts'
import type { StoredPart, StoredDocument } from '../store.ts'
import { notExpired } from './find.ts'
import type { Row } from './rows.ts'

const texts: Readonly<Record<StoredPart, readonly (keyof Row)[]>> = {
  name: [],
  brief: ['brief'],
  light: ['light'],
  whole: ['light', 'heavy'],
}

type ReadRequest = { keys: readonly PublicKey[]; part: StoredPart; now: number }

/** Reads the requested part of documents. Those that are not in the store are left out. */
export const readFromMongodb = async (
  rows: Collection<Row>,
  { keys, now, part }: ReadRequest,
): Promise<StoredDocument[]> => {
  if (keys.length === 0) return []
  const names = ['type', 'id', 'slug', 'title', 'published', 'expires', ...texts[part]]
  const projection = Object.fromEntries(names.map((name) => [name, 1]))
  const filter = { $and: [{ _id: { $in: keys.map(nameOf) } }, ...notExpired(undefined, now)] }
  const found = await rows.find(filter, { projection }).toArray()
  return found.map(({ expires, id, published, slug, title, type, ...row }) => ({
    ...{ type, id, slug, published, title },
    ...{ brief: '', heavy: '', light: '' },
    ...textsIn(row),
    expires: expires === null ? undefined : Date.parse(expires),
  }))
}

const textsIn = ({
  brief = '',
  heavy = '',
  light = '',
}: Partial<Pick<Row, 'brief' | 'heavy' | 'light'>>) => ({
  brief,
  heavy,
  light,
})
