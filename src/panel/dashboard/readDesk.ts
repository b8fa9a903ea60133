import type { Payload, TypedUser, Where } from 'payload'

import { newestStories } from '../../editorial/planning/payload/newestStories.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { countStages, type StageCounts } from '../lists/countStages.ts'
import type { listAddress } from '../lists/listAddress.ts'
import { asStory, type DeskStory } from './deskStory.ts'
import { readCorrections } from './readCorrections.ts'
import { readSchedules } from './readSchedules.ts'

export type DeskTray = {
  key: string
  title: string
  empty: string
  stories: DeskStory[]
  total: number
  /** The filter of the list that shows all of them. */
  narrowed: Narrowed
}

/** A filter, usable for the address of a list and for a query. */
export type Narrowed = Parameters<typeof listAddress>[2] & object

export type Desk = {
  counts: StageCounts
  trays: DeskTray[]
  latest: DeskStory[]
  schedules: Awaited<ReturnType<typeof readSchedules>>
}

type Reader = { payload: Payload; user: TypedUser }

const traySize = 5

/** Reads everything that the desk shows to one person, with a few parallel queries. */
export const readDesk = async (reader: Reader): Promise<Desk> => {
  const { payload, user } = reader
  const [counts, latest, trays, schedules] = await Promise.all([
    countStages(payload, user, 'articles'),
    readStories(reader, { limit: 10, where: {} }),
    Promise.all(traysFor(reader)),
    readSchedules(payload, user),
  ])
  return { counts, latest: latest.stories, trays, schedules }
}

/** The trays for each role: drafts for writers, reviews for reviewers, approved stories for editors. */
const traysFor = (reader: Reader): Promise<DeskTray>[] => {
  const actor = actorOf({ user: reader.user })
  const sections = actor.kind === 'person' ? actor.sections : []
  const ofMine = { field: 'createdBy', is: String(reader.user.id) }
  const inMySections: Narrowed =
    sections.length > 0 ? [{ field: 'section', by: 'in', is: sections.join(',') }] : []
  const at = (stage: string, ...more: Narrowed): Narrowed => [{ field: 'stage', is: stage }, ...more]
  const review = tray(reader, { ...words.review, narrowed: at('in_review', ...inMySections) })
  const ready = tray(reader, { ...words.ready, narrowed: at('approved', ...inMySections) })
  const drafts = tray(reader, { ...words.drafts, narrowed: at('draft', ofMine) })
  const waiting = tray(reader, { ...words.waiting, narrowed: at('in_review', ofMine) })
  const corrections = readCorrections(reader, traySize)
  if (!scopeOf(actor, 'articles', 'approve')) return [drafts, waiting, corrections]
  if (!scopeOf(actor, 'articles', 'publish')) return [review, drafts, corrections]
  return [review, ready, drafts, corrections]
}

const words = {
  review: { key: 'review', title: 'Waiting for my review', empty: 'Nothing waits for a review.' },
  ready: { key: 'ready', title: 'Approved, ready to go out', empty: 'Nothing approved is waiting.' },
  drafts: { key: 'drafts', title: 'My drafts', empty: 'No drafts of yours.' },
  waiting: { key: 'waiting', title: 'Mine, with the reviewers', empty: 'Nothing of yours is in review.' },
} as const

type TrayAsk = Pick<DeskTray, 'key' | 'title' | 'empty' | 'narrowed'>

const tray = async (reader: Reader, query: TrayAsk): Promise<DeskTray> => ({
  ...query,
  ...(await readStories(reader, { limit: traySize, where: whereOf(query.narrowed) })),
})

const whereOf = (narrowed: Narrowed): Where => ({
  and: narrowed.map(({ by = 'equals', field, is }) => ({
    [field]: { [by]: by === 'in' ? is.split(',') : is },
  })),
})

const readStories = async ({ payload, user }: Reader, { limit, where }: { limit: number; where: Where }) => {
  const { docs, totalDocs } = await payload.find({
    ...newestStories,
    limit,
    select: {
      createdBy: true,
      headline: true,
      plannedFor: true,
      planning: { workingHeadline: true },
      section: true,
      stage: true,
      updatedAt: true,
    },
    sort: '-updatedAt',
    user,
    where,
  })
  return { stories: docs.map(asStory), total: totalDocs }
}
