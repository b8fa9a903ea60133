import type { Payload } from 'payload'

import { idOf } from '../../../people/access/payload/actorOf.ts'
import { trendingNumbers, type TrendingSettings } from '../policy.ts'

type Stored = Partial<Omit<TrendingSettings, 'blocked'>> & { blocked?: (string | { id: string })[] | null }

const { halfLife, leastReaders, length, storyDays } = trendingNumbers

/** What editors have set, and the usual where they have not. */
export const readTrendingSettings = async ({ db }: Payload): Promise<TrendingSettings> => {
  /* MongoDB has none until somebody has set something. */
  const found = (await db.findGlobal<Stored>({ slug: 'trending-settings' })) as Stored | null | undefined
  const stored: Stored = found ?? {}
  return {
    scope: stored.scope ?? 'site-and-sections',
    halfLife: stored.halfLife ?? halfLife.usual,
    leastReaders: stored.leastReaders ?? leastReaders.usual,
    length: stored.length ?? length.usual,
    storyDays: stored.storyDays ?? storyDays.usual,
    blocked: (stored.blocked ?? []).map(idOf),
  }
}
