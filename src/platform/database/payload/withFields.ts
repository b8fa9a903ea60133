import { LRUCache } from 'lru-cache'
import type { CollectionSlug, DatabaseAdapter, FlattenedField, Sort } from 'payload'

import { engineOf } from './engineOf.ts'

type Fields = { defaultSort?: Sort; flattenedFields: readonly FlattenedField[] }

/** Of each adapter, how it looks with the fields of a collection that were asked for. */
const views = new WeakMap<DatabaseAdapter, LRUCache<string, DatabaseAdapter>>()
const mostViews = 200

/** Fields by which Payload itself puts an order or a state into a question. */
const always = ['id', '_status', 'createdAt', 'updatedAt']

/**
 * The adapter, as if a collection had these fields alone: what makes rows into documents goes through every field of
 * a collection for every row, whatever was selected. With twenty ids that takes longer than to find them.
 *
 * @param names top-level fields of conditions, order and selection
 * @returns the adapter itself when one of them is no field, as a path into another collection, and on MongoDB, where
 * a document comes as it is
 */
export const withFields = (
  db: DatabaseAdapter,
  collection: string,
  names: readonly string[],
): DatabaseAdapter => {
  if (engineOf(db) !== 'sqlite') return db
  const { config } = db.payload.collections[collection as CollectionSlug]
  const { defaultSort, flattenedFields } = config as Fields
  const known = new Set([...always, ...flattenedFields.map(({ name }) => name)])
  if (!names.every((name) => known.has(name))) return db
  const kept = views.get(db) ?? new LRUCache<string, DatabaseAdapter>({ max: mostViews })
  views.set(db, kept)
  const unasked = [defaultSort ?? []].flat().map((name) => name.replace(/^-/, ''))
  const wanted = new Set([...always, ...unasked, ...names])
  const key = [collection, ...[...wanted].sort()].join(' ')
  const view = kept.get(key) ?? viewOf(db, collection as CollectionSlug, wanted)
  kept.set(key, view)
  return view
}

const viewOf = (db: DatabaseAdapter, slug: CollectionSlug, names: ReadonlySet<string>): DatabaseAdapter => {
  const { payload } = db
  const { config, ...rest } = payload.collections[slug]
  const flattenedFields = config.flattenedFields.filter(({ name }: FlattenedField) => names.has(name))
  const collections = { ...payload.collections, [slug]: { ...rest, config: { ...config, flattenedFields } } }
  const narrow: unknown = Object.create(payload, { collections: { value: collections } })
  return Object.create(db, { payload: { value: narrow } }) as DatabaseAdapter
}
