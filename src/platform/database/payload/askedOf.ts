import type { CollectionSlug, DatabaseAdapter, FlattenedField, PayloadRequest, Where } from 'payload'

import type { Filter } from '../../filters/filter.ts'
import { shapesIn, shapesOf, versionFieldsOf } from '../../filters/payload/shapes.ts'
import { readFilter, type Scope as Shapes } from '../../filters/readFilter.ts'
import { readSort } from '../../filters/readSort.ts'

/** What is asked: the documents of a collection, or its versions. */
export type Asked = {
  db: DatabaseAdapter
  isVersions: boolean
  req: Partial<PayloadRequest> | undefined
  slug: string
}

/** @throws {Refused} 400 for what neither database can answer; undefined when nothing is asked */
export const filterOf = (where: Where, asked: Asked): Filter | undefined =>
  readFilter(where, shapesFor(asked))

/**
 * @param isOwnOnly whether there is no sorting by what relations lead to
 * @throws {Refused} 400 for what has no order
 */
export const sortOf = (sort: unknown, asked: Asked, isOwnOnly = false): string[] => {
  const { db, isVersions, slug } = asked
  const { defaultSort } = db.payload.collections[slug as CollectionSlug].config
  const shapes = shapesFor(asked)
  const hasTimes = shapes.fields.some(({ name }) => name === 'createdAt')
  const given = sort ?? (isVersions ? undefined : defaultSort) ?? (hasTimes ? '-createdAt' : '-id')
  return readSort(given, lastOf(asked, given), { ...shapes, isOwnOnly })
}

/** By these no two documents, or versions, have the same place. */
const lastOf = ({ isVersions }: Asked, sort: unknown): string[] =>
  isVersions && String(sort).includes('version.')
    ? ['version.createdAt', 'parent', 'id']
    : ['createdAt', 'id']

export const fieldsOf = ({ db, isVersions, slug }: Asked): FlattenedField[] =>
  isVersions
    ? versionFieldsOf(db.payload, slug)
    : db.payload.collections[slug as CollectionSlug].config.flattenedFields

const shapesFor = (asked: Asked): Shapes => ({
  fields: shapesOf(fieldsOf(asked)),
  shapeOf: shapesIn(asked.db.payload),
})
