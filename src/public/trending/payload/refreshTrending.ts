import type { Payload, PayloadRequest } from 'payload'

import { nameService } from '../../../people/audit/payload/provenance.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { type Change, planList } from '../planList.ts'
import type { TrendingSettings } from '../policy.ts'
import { type LiveSection, type PlacedCandidate, readCandidates, readLiveSections } from './readCandidates.ts'
import { type KnownItem, readItems } from './readItems.ts'
import { readTrendingSettings } from './readTrendingSettings.ts'
import { refreshing } from './refreshing.ts'
import { writeChange } from './writeChange.ts'

type Run = {
  now: Date
  /** Asked in the transaction of each write: whether this process is still the one that refreshes the lists. */
  mayWrite?: (req: PayloadRequest) => Promise<boolean>
}

/**
 * Makes the automatic trending lists follow their readers.
 *
 * @returns how many items were written
 */
export const refreshTrending = async (payload: Payload, run: Run): Promise<number> => {
  const settings = await readTrendingSettings(payload)
  const sections = await readLiveSections(payload)
  const candidates = await readCandidates(payload, { settings, sections, now: run.now })
  const items = await readItems(payload, run.now.toISOString())
  let written = 0
  for (const list of [null, ...sections]) {
    for (const change of planOf(list, { settings, candidates, items, sections })) {
      if (await write(payload, run, { change, list, items })) written += 1
    }
  }
  return written
}

type Known = {
  settings: TrendingSettings
  candidates: readonly PlacedCandidate[]
  items: readonly KnownItem[]
  sections: readonly LiveSection[]
}

/** A section's list has the stories of the sections right below it, too. */
const planOf = (list: LiveSection | null, { candidates, items, sections, settings }: Known): Change[] => {
  const within = new Set(
    sections.filter(({ id, parent }) => id === list?.id || parent === list?.id).map(({ id }) => id),
  )
  const isOurs = ({ section }: PlacedCandidate): boolean => list === null || within.has(section ?? '')
  const isMade = list === null || settings.scope === 'site-and-sections'
  return planList({
    items: items.filter(({ section }) => section === (list?.id ?? null)),
    candidates: isMade ? candidates.filter(isOurs) : [],
    length: settings.length,
    blocked: new Set(settings.blocked),
    mayBeNone: list !== null,
  })
}

type Written = { change: Change; list: LiveSection | null; items: readonly KnownItem[] }

/** Each in a transaction of its own, so that other writers get their turn in between. */
const write = async (
  payload: Payload,
  { mayWrite }: Run,
  { change, items, list }: Written,
): Promise<boolean> => {
  const item = items.find(({ id }) => id === change.id)
  // Of what somebody is working on the newest revision is ahead; it is taken off all the same when it is blocked.
  const rev = change.do === 'withdraw' && item?.isBusy ? undefined : item?.rev
  try {
    return await inOwnTransaction(payload, async (req) => {
      if (mayWrite && !(await mayWrite(req))) return false
      nameService(req, refreshing.name)
      await writeChange(req, change, { section: list?.id ?? null, rev })
      return true
    })
  } catch (error) {
    payload.logger.warn({
      err: error,
      msg: 'A trending item could not be written; the next refresh tries again.',
    })
    return false
  }
}
