import type { CollectionSlug, DatabaseAdapter, FlattenedField, PayloadRequest, Where } from 'payload'

import type { Filter } from '../../filters/filter.ts'
import { shapesIn, shapesOf, versionFieldsOf } from '../../filters/payload/shapes.ts'
import { readFilter, type Scope as Shapes } from '../../filters/readFilter.ts'
import { readSort } from '../../filters/readSort.ts'

/** What a query is about: the documents of a collection, or its versions. */
export type QueryTarget = {
  db: DatabaseAdapter
  isVersions: boolean
  req: Partial<PayloadRequest> | undefined
  slug: string
}

/**
 * @returns the filter in a form independent of the database; undefined when there are no conditions
 * @throws {Refused} 400 for a condition that the databases cannot answer alike
 */
export const filterOf = (where: Where, target: QueryTarget): Filter | undefined =>
  readFilter(where, shapesFor(target))

/**
 * @param isOwnOnly whether only fields of the document itself can be sorted by, none behind relations
 * @throws {Refused} 400 for a field that cannot be sorted by
 */
export const sortOf = (sort: unknown, target: QueryTarget, isOwnOnly = false): string[] => {
  const { db, isVersions, slug } = target
  const { defaultSort } = db.payload.collections[slug as CollectionSlug].config
  const shapes = shapesFor(target)
  const hasTimes = shapes.fields.some(({ name }) => name === 'createdAt')
  const requested = sort ?? (isVersions ? undefined : defaultSort) ?? (hasTimes ? '-createdAt' : '-id')
  return readSort(requested, lastOf(target, requested), { ...shapes, isOwnOnly })
}

/** Fields that end every order, so that no two documents (or versions) share a place. */
const lastOf = ({ isVersions }: QueryTarget, sort: unknown): string[] =>
  isVersions && String(sort).includes('version.')
    ? ['version.createdAt', 'parent', 'id']
    : ['createdAt', 'id']

export const fieldsOf = ({ db, isVersions, slug }: QueryTarget): FlattenedField[] =>
  isVersions
    ? versionFieldsOf(db.payload, slug)
    : db.payload.collections[slug as CollectionSlug].config.flattenedFields

const shapesFor = (target: QueryTarget): Shapes => ({
  fields: shapesOf(fieldsOf(target)),
  shapeOf: shapesIn(target.db.payload),
})
