import type { PayloadRequest } from 'payload'

import { keptCollections } from '../../../platform/tags/keptCollections.ts'
import type { Fragments } from './fragments.ts'

type Loader = PayloadRequest['payloadDataLoader']
type Plain = { slug: string; id: string; select: unknown }
type Batch = { ids: Set<string>; found: Promise<Map<string, string>> }

/**
 * Payload's loader of related documents, with what the public may read of them taken from those that are kept. It
 * reads everything that is asked for in one turn at once.
 *
 * @param req a request of the public
 * @param loader answers whatever is asked in another way
 */
export const quickLoader = (req: PayloadRequest, loader: Loader, fragments: Fragments): Loader => {
  const batches = new Map<string, Batch>()
  const begin = (name: string, { select, slug }: Plain): Batch => {
    const ids = new Set<string>()
    const collection = req.payload.collections[slug as 'articles']
    const shape = { depth: 0, ...(select !== undefined && { select }) }
    const found = turnsEnd().then(() => {
      batches.delete(name)
      return fragments.readSome({ collection, ids: [...ids], shape, req })
    })
    const batch = { ids, found }
    batches.set(name, batch)
    return batch
  }
  const load = async (key: string): Promise<unknown> => {
    const asked = plainKey(key)
    if (!asked) return loader.load(key)
    const name = `${asked.slug} ${JSON.stringify(asked.select)}`
    const batch = batches.get(name) ?? begin(name, asked)
    batch.ids.add(asked.id)
    const text = (await batch.found).get(asked.id)
    return text === undefined ? null : (JSON.parse(text) as unknown)
  }
  return Object.assign(Object.create(loader) as Loader, { load })
}

/** Other fields of the answer are resolved by then. */
const turnsEnd = (): Promise<void> =>
  new Promise((resolve) => {
    void Promise.resolve().then(() => {
      process.nextTick(resolve)
    })
  })

/** What a key of Payload's loader asks for, when it is a kept document as the public sees it, without further ones in it. */
const plainKey = (key: string): Plain | undefined => {
  const [transaction, slug, id, depth, currentDepth, , , overrideAccess, showHidden, draft, select] =
    JSON.parse(key) as unknown[]
  const isPlain = [transaction, overrideAccess, showHidden, draft].every((each) => !each)
  const isLeaf = depth === 0 || Number(currentDepth) > Number(depth)
  if (!isPlain || !isLeaf || !keptCollections.some((each) => each === slug)) return undefined
  return { slug: String(slug), id: String(id), select: select ?? undefined }
}
