import type { CollectionSlug, FlattenedJoinField, Payload } from 'payload'

import { publicFilters } from '../../../platform/filters/publicFilters.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { anyOf } from '../../../platform/tags/tags.ts'
import type { PublicKey, PublicType } from '../../documents/document.ts'
import { listMark } from '../../documents/marks.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { parseOrder } from '../parseOrder.ts'
import { compileWhere } from './compileWhere.ts'
import { sortsFor } from './sortsFor.ts'

/** The query of one join, as in Payload. */
export type JoinQuery = {
  count?: boolean
  limit?: number
  page?: number
  sort?: string | string[]
  where?: unknown
}

/** The queries of a document's joins by their names; `false` leaves a join out, or all of them. */
export type Joins = false | Readonly<Record<string, JoinQuery | false>> | undefined

const defaultJoinLimit = 10

/** The joins of a type that list public documents. */
export const joinsOf = (payload: Payload, type: PublicType): readonly FlattenedJoinField[] =>
  payload.collections[type as CollectionSlug].config.flattenedFields.filter(
    (field): field is FlattenedJoinField =>
      field.type === 'join' && typeof field.collection === 'string' && field.collection in publicFilters,
  )

/** Reads the joins of a document, as stored members. */
export const readJoins = async (
  payload: Payload,
  { id, type }: PublicKey,
  { isWanted, joins, now }: { joins: Joins; isWanted: (name: string) => boolean; now: number },
): Promise<string[]> => {
  if (joins === false) return []
  const lines: string[] = []
  for (const field of joinsOf(payload, type)) {
    const query = joins?.[field.name] ?? {}
    if (query !== false && isWanted(field.name))
      lines.push(await readJoin(payload, field, { query, id, now }))
  }
  return lines
}

type Join = { query: JoinQuery; id: string; now: number }

/** A page of a join; `totalDocs` only when it was asked for. */
export type JoinPage = { keys: readonly PublicKey[]; hasNextPage: boolean; totalDocs?: number }

/**
 * Finds the documents whose relation points at the one with this id.
 *
 * @throws {Refused} for a filter that cannot be answered
 */
export const findJoined = async (
  payload: Payload,
  field: FlattenedJoinField,
  { query, id, now }: Join,
): Promise<JoinPage> => {
  const type = field.collection as PublicType
  const { count, limit = field.defaultLimit ?? defaultJoinLimit, page = 1, sort, where } = query
  const own = await compileWhere(payload, type, { where, now })
  const condition = { is: 'all', of: [{ is: 'key', key: field.on, values: [id] }, own] } as const
  const order = parseOrder(type, sortsFor(payload, type, sort))
  const store = storeOf(payload)
  dependsOn(anyOf(type))
  const found = await store.find(
    { type, where: condition, order, limit: limit + 1, offset: (page - 1) * limit },
    now,
  )
  return {
    keys: found.slice(0, limit).map((one) => ({ type, id: one.id })),
    hasNextPage: found.length > limit,
    ...(count && { totalDocs: await store.count(type, condition, now) }),
  }
}

const readJoin = async (payload: Payload, field: FlattenedJoinField, join: Join): Promise<string> => {
  const { hasNextPage, keys, totalDocs } = await findJoined(payload, field, join)
  const total = totalDocs === undefined ? '' : `,"totalDocs":${totalDocs}`
  return `${JSON.stringify(field.name)}:{"docs":${listMark(keys)},"hasNextPage":${hasNextPage}${total}}`
}
