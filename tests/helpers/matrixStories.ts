import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import { contentHash } from '../../src/editorial/stories/content.ts'
import { optionsOf } from '../../src/editorial/stories/payload/options.ts'
import { inOwnTransaction } from '../../src/platform/database/payload/inOwnTransaction.ts'
import { refreshPublic } from '../../src/public/documents/payload/keepPublic.ts'
import type { ContentType, State } from './matrixExpected.ts'
import { bodyOf, type Newsroom } from './newsroom.ts'

type Row = Record<string, any>

/** The rows of one story, as the database holds them: the live row, and the versions from the oldest to the newest. */
type Template = { row: Row; versions: Row[] }

/** What must stay as it is when a write is refused. */
export type Snapshot = {
  newest: { stage: string; title: string }
  live: { status: string; stage: string; title: string }
  versions: number
}

export type Stories = {
  /** A new story in a state, copied row by row from the first of its kind. */
  copy: (type: ContentType, state: State, patch?: Row) => Promise<string>
  look: (type: ContentType, id: string) => Promise<Snapshot>
  /** Takes away a story that nothing is tried on any more: what reads all versions would take longer with each. */
  drop: (type: ContentType, id: string) => Promise<void>
  /** Ids of the section that the stories are in, of another one, and of the person in the bylines. */
  places: { inside: string; outside: string; person: string }
}

export const titles = {
  articles: 'headline',
  sections: 'name',
  persons: 'name',
  'trending-items': 'headline',
} as const

const walks: Record<State, string[]> = {
  draft: [],
  in_review: ['in_review'],
  approved: ['in_review', 'approved'],
  scheduled: ['in_review', 'approved', 'scheduled'],
  published: ['published'],
  withdrawn: ['published', 'withdrawn'],
  'published+draft': ['published', 'edit'],
  'published+in_review': ['published', 'edit', 'in_review'],
  'published+approved': ['published', 'edit', 'in_review', 'approved'],
}

export const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString()

/** Walks one story of each kind to each state by the product's own moves; every further one is a copy of it. */
export const openStories = async (room: Newsroom): Promise<Stories> => {
  const { payload } = room
  const inside = await makeLive(payload, 'sections', { name: 'Harbour' })
  const outside = await makeLive(payload, 'sections', { name: 'Sport' })
  const person = await makeLive(payload, 'persons', { name: 'Ida Sørensen', kinds: ['staff'] })
  const places = { inside, outside, person }
  const templates = new Map<string, Template>()
  let number = 0
  const copy: Stories['copy'] = async (type, state, patch = {}) => {
    const key = `${type} ${state}`
    const template = templates.get(key) ?? (await walk(room, { type, state, places }))
    templates.set(key, template)
    number += 1
    const slug = type === 'trending-items' ? {} : { slug: `copy-${number}` }
    return insert(payload, { type, template, patch: { ...patch, ...slug } })
  }
  return { copy, drop: dropper(payload), places, look: (type, id) => look(payload, type, id) }
}

/** How many are taken away at once. */
const atOnce = 10

const dropper = (payload: Payload): Stories['drop'] => {
  const waiting = new Map<ContentType, string[]>()
  return async (type, id) => {
    const ids = [...(waiting.get(type) ?? []), id]
    waiting.set(type, ids.length < atOnce ? ids : [])
    if (ids.length < atOnce) return
    await payload.db.deleteVersions({ collection: type, where: { parent: { in: ids } } })
    await payload.db.deleteMany({ collection: type, where: { id: { in: ids } } })
  }
}

const makeLive = async (payload: Payload, collection: 'sections' | 'persons', data: Row): Promise<string> => {
  const { id } = await payload.create({ collection, data: data, draft: true })
  await payload.update({ collection, id, data: { stage: 'published', stageNote: 'First day' } })
  return String(id)
}

const contentOf = (type: ContentType, places: Stories['places']): Row => {
  const story = { headline: 'Ferries return', section: places.inside }
  if (type === 'articles') {
    return {
      ...story,
      body: bodyOf('The first ferry left at dawn.'),
      bylines: [{ person: places.person, role: 'reporter' }],
    }
  }
  if (type === 'trending-items') return { ...story, url: 'https://example.org/ferries' }
  return { name: 'Ferries return' }
}

type Walk = { type: ContentType; state: State; places: Stories['places'] }

/** The text is the author's own where authors may write; the moves are the system's. */
const walk = async (room: Newsroom, { type, state, places }: Walk): Promise<Template> => {
  const { payload, ids } = room
  const collection = type as 'articles'
  const isAuthored = type === 'articles' || type === 'persons'
  const author = isAuthored
    ? { user: await payload.findByID({ collection: 'users', id: ids.author, depth: 0 }) }
    : {}
  const user = 'user' in author ? { user: { ...author.user, collection: 'users' as const } } : {}
  const data = { ...contentOf(type, places), createdBy: ids.author } as never
  const { id } = await payload.create({ collection, data, draft: true, ...user })
  for (const step of walks[state]) {
    const title = { [titles[type]]: 'Ferries do not return' }
    const move = {
      stage: step,
      stageNote: 'On the way',
      ...(step === 'scheduled' && { plannedFor: inAnHour() }),
    }
    if (step === 'edit') await payload.update({ collection, id, data: title, ...user })
    else await payload.update({ collection, id, data: move as never })
  }
  return readTemplate(payload, type, String(id))
}

const readTemplate = async (payload: Payload, type: ContentType, id: string): Promise<Template> => {
  const row = await payload.db.findOne<Row & { id: string }>({
    collection: type,
    where: { id: { equals: id } },
  })
  const { docs } = await payload.db.findVersions<Row>({
    collection: type,
    limit: 0,
    pagination: false,
    sort: 'updatedAt',
    where: { parent: { equals: id } },
  })
  return { row: row ?? {}, versions: docs.map(({ version }) => version) }
}

type Insert = { type: ContentType; template: Template; patch: Row }

const insert = async (payload: Payload, { type, template, patch }: Insert): Promise<string> => {
  const { db } = payload
  const row = approvedAnew(type, fresh({ ...template.row, ...patch }))
  const id = await inOwnTransaction(payload, async (req) => {
    const made = (await db.create({ collection: type, data: row, req })) as { id: string }
    await refreshPublic(req, [{ type, id: String(made.id) }])
    return made.id
  })
  const start = Date.now() - 60_000
  for (const [index, version] of template.versions.entries()) {
    const time = new Date(start + index * 1000).toISOString()
    await db.createVersion({
      collectionSlug: type,
      parent: id,
      autosave: false,
      createdAt: time,
      updatedAt: time,
      versionData: approvedAnew(type, fresh({ ...version, ...patch })) as never,
      returning: false,
    })
  }
  return String(id)
}

/** The copy reads otherwise than what was approved: whoever approved that one approves this one. */
const approvedAnew = (type: ContentType, row: Row): Row => {
  const approvals = row['approvals'] as Row[] | undefined
  if (!approvals?.length) return row
  const hash = contentHash(row, optionsOf(type)?.derived ?? [])
  return { ...row, approvals: approvals.map((one) => ({ ...one, hash })) }
}

/** A copy without the ids of the document and its rows, which must not be there twice. */
const fresh = ({ id: _id, ...row }: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([key, value]) => [key, key === 'body' ? value : freshRows(value)]),
  )

const freshRows = (value: unknown): unknown => {
  if (!Array.isArray(value)) return value
  return value.map((item) =>
    item && typeof item === 'object' && 'id' in item
      ? { ...item, id: randomBytes(12).toString('hex') }
      : item,
  )
}

const look = async (payload: Payload, type: ContentType, id: string): Promise<Snapshot> => {
  const title = titles[type]
  const live = await payload.db.findOne<Row & { id: string }>({
    collection: type,
    select: { _status: true, stage: true, [title]: true },
    where: { id: { equals: id } },
  })
  const { docs } = await payload.db.findVersions<Row>({
    collection: type,
    limit: 0,
    pagination: false,
    select: { version: { stage: true, [title]: true }, latest: true },
    sort: '-updatedAt',
    where: { parent: { equals: id } },
  })
  const newest = docs[0]?.version
  return {
    newest: { stage: newest?.['stage'], title: newest?.[title] },
    live: { status: live?.['_status'], stage: live?.['stage'], title: live?.[title] },
    versions: docs.length,
  }
}
