import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { linksIn, picturesIn } from '../storyParts.ts'

export type Row = Record<string, unknown> & { id: string }

/** The fields that are read of documents that a story shows or links to. */
export const shownFields = {
  articles: { _status: true, deletedAt: true, headline: true },
  media: {
    alt: true,
    caption: true,
    credit: true,
    deletedAt: true,
    filename: true,
    mimeType: true,
    rights: true,
    rightsUntil: true,
    version: true,
  },
  persons: { _status: true, deletedAt: true, name: true },
} as const

type Shown = keyof typeof shownFields

export const isShown = (collection: string): collection is Shown => Object.hasOwn(shownFields, collection)

/** Documents that were read ahead: the requested ids, and the rows that exist. */
type Known = Record<Shown, { ids: ReadonlySet<string>; rows: ReadonlyMap<string, Row> }>

const knownRows = hookSlot<Known>('knownRows')

/** Reads documents by their ids; those that do not exist are missing from the result. */
export const readById = async (
  req: PayloadRequest,
  collection: Shown,
  { ids, select }: { ids: string[]; select: Record<string, true> },
): Promise<ReadonlyMap<string, Row>> => {
  if (ids.length === 0) return new Map()
  const known = knownRows.peek(req)?.[collection]
  if (known && ids.every((id) => known.ids.has(id))) return known.rows
  const { docs } = await req.payload.db.find<Row>({
    collection,
    joins: false as never,
    pagination: false,
    req,
    select,
    where: { id: { in: [...new Set(ids)] } },
  })
  return new Map(docs.map((row) => [String(row.id), row]))
}

/**
 * Reads everything that many stories show and link to, each document once, and caches it on the request for their
 * checklists.
 */
export const readShown = async (req: PayloadRequest, stories: readonly object[]): Promise<void> => {
  const links = stories.flatMap((story) => linksIn(story as Row))
  const idsOf = (kind: Shown) => links.filter((link) => link.kind === kind).map(({ id }) => id)
  const pictures = stories.flatMap((story) => picturesIn(story as Row)).map(({ id }) => id)
  const read = async (kind: Shown, ids: string[]) => ({
    ids: new Set(ids),
    rows: await readById(req, kind, { ids, select: shownFields[kind] }),
  })
  knownRows.set(req, {
    articles: await read('articles', idsOf('articles')),
    media: await read('media', pictures),
    persons: await read('persons', idsOf('persons')),
  })
}
