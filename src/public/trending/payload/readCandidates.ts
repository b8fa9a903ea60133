import type { Payload, Where } from 'payload'

import { isRetracted, noticesOf } from '../../../editorial/corrections/notice.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import { storeOf } from '../../readership/payload/storeOf.ts'
import { hourOf, readersIn } from '../../readership/readershipStore.ts'
import { kickerOf } from '../kicker.ts'
import type { Candidate } from '../planList.ts'
import type { TrendingSettings } from '../policy.ts'
import { decaying } from '../score.ts'

/** A live section, and the one above it. */
export type LiveSection = { id: string; name: string; parent: string | null }

export type PlacedCandidate = Candidate & { section: string | null }

const day = 24 * 3_600_000

type CandidateQuery = { settings: TrendingSettings; sections: readonly LiveSection[]; now: Date }

/** The stories that may trend: live, young enough, read by enough, and not retracted. */
export const readCandidates = async (
  payload: Payload,
  { now, sections, settings }: CandidateQuery,
): Promise<PlacedCandidate[]> => {
  const { halfLife, leastReaders, scope, storyDays } = settings
  if (scope === 'off') return []
  const found = await storeOf(payload).weigh(decaying(halfLife, hourOf(now.getTime())))
  const weighed = found.filter((counts) => readersIn(counts) >= leastReaders)
  const oldest = new Date(now.getTime() - storyDays * day).toISOString()
  const ids = weighed.map(({ story }) => story)
  const stories = await readStories(payload, {
    and: [{ id: { in: ids } }, { publishedAt: { greater_than_equal: oldest } }],
  })
  const names = new Map(sections.map(({ id, name }) => [id, name]))
  return weighed.flatMap(({ score, story }) => {
    const facts = stories.get(story)
    if (!facts) return []
    const sectionName = names.get(facts.section ?? '') ?? null
    return [{ story, score, section: facts.section, kicker: kickerOf({ ...facts, sectionName }) }]
  })
}

type Row = { id: string; breaking?: boolean | null; kicker?: string | null; section?: unknown }

const readStories = async ({ db }: Payload, where: Where) => {
  const { docs } = await db.find<Row>({
    collection: 'articles',
    pagination: false,
    select: { breaking: true, corrections: true, kicker: true, section: true },
    where: { and: [where, { _status: { equals: 'published' } }] },
  })
  return new Map(
    docs
      .filter((row) => !isRetracted(noticesOf({ ...row })))
      .map(({ breaking, id, kicker, section }) => [
        id,
        { breaking: breaking === true, kicker: kicker ?? null, section: relationIn(section) ?? null },
      ]),
  )
}

/** The sections that are live. */
export const readLiveSections = async ({ db }: Payload): Promise<LiveSection[]> => {
  const { docs } = await db.find<{ id: string; name: string; parent?: unknown }>({
    collection: 'sections',
    pagination: false,
    select: { name: true, parent: true },
    where: { _status: { equals: 'published' } },
  })
  return docs.map(({ id, name, parent }) => ({ id, name, parent: relationIn(parent) ?? null }))
}
