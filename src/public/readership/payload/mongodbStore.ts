import type { Payload, PayloadRequest } from 'payload'

import { mongoSession } from '../../../platform/database/payload/sessions.ts'
import type { StoryCounts } from '../beaconCounts.ts'
import type { ReadershipStore, Weighed, Weighing } from '../readershipStore.ts'

type Rows = {
  aggregate: (stages: object[]) => { toArray: () => Promise<(Omit<Weighed, 'story'> & { _id: string })[]> }
  bulkWrite: (writes: object[], options: object) => Promise<unknown>
}

type MongoAdapter = { collections: Record<string, { collection: unknown } | undefined> }

/** Readership in a collection of MongoDB. */
export const mongodbStore = (payload: Payload): ReadershipStore<PayloadRequest> => {
  const db = payload.db as unknown as MongoAdapter
  /* Payload’s own name for it is another than its slug. */
  const rows = db.collections['readership']?.collection as Rows
  return {
    isId: (text) => /^[0-9a-f]{24}$/.test(text),
    add: async (req, hour, batch) => {
      if (batch.length === 0) return
      const session = await mongoSession(req)
      await rows.bulkWrite(
        batch.map((counts) => ({ updateOne: added(hour, counts) })),
        { ordered: false, ...(session ? { session } : {}) },
      )
    },
    weigh: async (weighing) => {
      const found = await rows.aggregate(stagesOf(weighing)).toArray()
      return found.map(({ _id, ...counts }) => ({ story: _id, ...counts }))
    },
  }
}

const added = (hour: number, { reads, story, views }: StoryCounts) => ({
  filter: { story, hour },
  update: { $inc: { views, reads } },
  upsert: true,
})

const stagesOf = ({ factors, limit, upTo, weights: { read, view } }: Weighing): object[] => {
  const weight = { $add: [{ $multiply: ['$views', view] }, { $multiply: ['$reads', read] }] }
  const factor = { $arrayElemAt: [factors, { $subtract: [upTo, '$hour'] }] }
  return [
    { $match: { hour: { $gt: upTo - factors.length, $lte: upTo } } },
    {
      $group: {
        _id: '$story',
        views: { $sum: '$views' },
        reads: { $sum: '$reads' },
        score: { $sum: { $multiply: [weight, factor] } },
      },
    },
    { $sort: { score: -1, _id: 1 } },
    { $limit: limit },
  ]
}
