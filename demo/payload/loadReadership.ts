import { inOwnTransaction } from '../../src/platform/database/payload/inOwnTransaction.ts'
import { makeDue } from '../../src/platform/jobs/payload/jobLease.ts'
import { storeOf } from '../../src/public/readership/payload/storeOf.ts'
import { hourOf } from '../../src/public/readership/readershipStore.ts'
import { refreshing } from '../../src/public/trending/payload/refreshing.ts'
import { newsroom } from '../newsroom.ts'
import { demoHours, demoReaders } from '../readership.ts'
import type { Writer } from './writer.ts'

/** Gives the demo's live stories readers of the last hours, so that its trending lists are made of something. */
export const loadReadership = (writer: Writer): Promise<void> =>
  inOwnTransaction(writer.payload, async (req) => {
    const { db } = writer.payload
    if (await db.findOne({ collection: 'readership', req })) return
    const live = newsroom.stories.filter(({ stage }) => stage === 'published')
    const store = storeOf(writer.payload)
    const now = hourOf(Date.now())
    for (let ago = 0; ago < demoHours; ago += 1) {
      const batch = live.map((story) => ({
        story: writer.idOf('story', story.key),
        ...demoReaders(story, ago),
      }))
      await store.add(
        req,
        now - ago,
        batch.filter(({ views }) => views > 0),
      )
    }
    await makeDue(req, refreshing.name)
  })
