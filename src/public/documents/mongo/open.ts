import { type StoreState, storeFormat } from '../store.ts'
import type { Collections } from './rows.ts'

const orders = ['published', 'updated', 'created', 'title', 'amount'] as const

/** Creates the indexes. Documents in another format are deleted. */
export const openInMongodb = async ({ counts, rows, states }: Collections): Promise<StoreState> => {
  const known = await states.findOne({ _id: 'documents' })
  if (known?.format === storeFormat) return known.state
  await rows.deleteMany({})
  await counts.deleteMany({})
  await rows.createIndexes([
    { key: { type: 1, slug: 1 } },
    { key: { shape: 1 } },
    { key: { keys: 1, published: 1, created: 1, id: 1 } },
    { key: { keys: 1, updated: 1, created: 1, id: 1 } },
    ...orders.map((name) => ({
      key: { type: 1, [name]: 1, ...(name !== 'created' && { created: 1 }), id: 1 } as const,
    })),
  ])
  await states.replaceOne({ _id: 'documents' }, { format: storeFormat, state: 'filling' }, { upsert: true })
  return 'filling'
}
