import type { CollectionSlug, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'

import { type Pointer, pointersTo } from '../pointersTo.ts'
import type { Target } from '../uses.ts'

type Row = Readonly<Record<string, unknown>>

/** A document that refers to another one, with a summary of it. */
export type Place = {
  collection: CollectionSlug
  id: string
  /** The newest revision if it has the reference, otherwise the live one. */
  row: Row
  /** Whether the live revision has the reference. */
  isLive: boolean
}

/** The most documents that one query counts. */
export const mostCounted = 1000

/** The documents of one collection that refer to another document, each once. */
export const placesIn = async (
  req: PayloadRequest,
  config: SanitizedCollectionConfig,
  target: Target,
): Promise<Place[]> => {
  const found = new Map<string, Place>()
  for (const pointer of pointersTo(config.flattenedFields, target.collection)) {
    const query = { config, pointer, target }
    const all = config.versions?.drafts ? await askDrafts(req, query) : await askRows(req, query, [])
    for (const place of all)
      found.set(place.id, { ...place, isLive: place.isLive || found.get(place.id)?.isLive === true })
  }
  return [...found.values()]
}

type PlaceQuery = { config: SanitizedCollectionConfig; pointer: Pointer; target: Target }

/** Queries the live documents first, so that newest revisions override them. */
const askDrafts = async (req: PayloadRequest, query: PlaceQuery): Promise<Place[]> => {
  const live = await askRows(req, query, [{ _status: { equals: 'published' } }])
  return [...live.map((place) => ({ ...place, isLive: true })), ...(await askNewest(req, query))]
}

const askRows = async (req: PayloadRequest, query: PlaceQuery, also: Where[]): Promise<Place[]> => {
  const collection = query.config.slug
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection,
    joins: false as never,
    limit: mostCounted,
    pagination: false,
    req,
    select: summary(query.config),
    where: { and: [whereOf(query, ''), ...also] },
  })
  return docs.map((row) => ({ collection, id: String(row.id), row, isLive: false }))
}

const askNewest = async (req: PayloadRequest, query: PlaceQuery): Promise<Place[]> => {
  const collection = query.config.slug
  const { docs } = await req.payload.db.findVersions<Row>({
    collection,
    limit: mostCounted,
    pagination: false,
    req,
    select: { parent: true, version: summary(query.config) },
    where: { and: [whereOf(query, 'version.'), { latest: { equals: true } }] },
  })
  return docs.map(({ parent, version }) => ({ collection, id: String(parent), row: version, isLive: false }))
}

/** The fields of a summary: the title and the workflow state. */
const summary = ({ admin, flattenedFields }: SanitizedCollectionConfig): Record<string, true> => {
  const wanted = [admin.useAsTitle ?? 'filename', 'stage', 'deletedAt']
  const there = flattenedFields.filter(({ name }) => wanted.includes(name))
  return Object.fromEntries(there.map(({ name }) => [name, true]))
}

const whereOf = ({ pointer, target }: PlaceQuery, base: string): Where => {
  const path = base + pointer.path
  if (pointer.isPolymorphic) {
    return { [path]: { equals: { relationTo: target.collection, value: target.id } } }
  }
  return { [path]: pointer.isMany ? { in: [target.id] } : { equals: target.id } }
}
