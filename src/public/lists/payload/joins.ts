import type { CollectionSlug, FlattenedJoinField, Payload } from 'payload'

import { publicFilters } from '../../../platform/filters/publicFilters.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { anyOf } from '../../../platform/tags/tags.ts'
import type { PublicKey, PublicType } from '../../documents/document.ts'
import { listMark } from '../../documents/marks.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { orderIn } from '../order.ts'
import { sortsFor } from './sortsFor.ts'
import { whereOf } from './whereOf.ts'

/** What is asked of a join, as Payload takes it. */
export type JoinQuestion = {
  count?: boolean
  limit?: number
  page?: number
  sort?: string | string[]
  where?: unknown
}

/** What is asked of the joins of a document: of each by its name, or that there be none. */
export type Joins = false | Readonly<Record<string, JoinQuestion | false>> | undefined

const usualLimit = 10

/** The joins of a type that lead to documents of the public. */
export const joinsOf = (payload: Payload, type: PublicType): readonly FlattenedJoinField[] =>
  payload.collections[type as CollectionSlug].config.flattenedFields.filter(
    (field): field is FlattenedJoinField =>
      field.type === 'join' && typeof field.collection === 'string' && field.collection in publicFilters,
  )

/** The joins of a document as lines. */
export const joinLines = async (
  payload: Payload,
  { id, type }: PublicKey,
  { isWanted, joins, now }: { joins: Joins; isWanted: (name: string) => boolean; now: number },
): Promise<string[]> => {
  if (joins === false) return []
  const lines: string[] = []
  for (const field of joinsOf(payload, type)) {
    const asked = joins?.[field.name] ?? {}
    if (asked !== false && isWanted(field.name))
      lines.push(await joinLine(payload, field, { asked, id, now }))
  }
  return lines
}

type Join = { asked: JoinQuestion; id: string; now: number }

/** A page of a join: the documents in it, and what it says of the others. */
export type Joined = { keys: readonly PublicKey[]; hasNextPage: boolean; totalDocs?: number }

/**
 * The documents that lead to the one with this id.
 *
 * @throws {Refused} for conditions that cannot be answered
 */
export const findJoined = async (
  payload: Payload,
  field: FlattenedJoinField,
  { asked, id, now }: Join,
): Promise<Joined> => {
  const type = field.collection as PublicType
  const { count, limit = field.defaultLimit ?? usualLimit, page = 1, sort, where } = asked
  const own = await whereOf(payload, type, { where, now })
  const whole = { is: 'all', of: [{ is: 'key', key: field.on, values: [id] }, own] } as const
  const order = orderIn(type, sortsFor(payload, type, sort))
  const store = storeOf(payload)
  dependsOn(anyOf(type))
  const found = await store.find(
    { type, where: whole, order, limit: limit + 1, offset: (page - 1) * limit },
    now,
  )
  return {
    keys: found.slice(0, limit).map((one) => ({ type, id: one.id })),
    hasNextPage: found.length > limit,
    ...(count && { totalDocs: await store.count(type, whole, now) }),
  }
}

const joinLine = async (payload: Payload, field: FlattenedJoinField, join: Join): Promise<string> => {
  const { hasNextPage, keys, totalDocs } = await findJoined(payload, field, join)
  const total = totalDocs === undefined ? '' : `,"totalDocs":${totalDocs}`
  return `${JSON.stringify(field.name)}:{"docs":${listMark(keys)},"hasNextPage":${hasNextPage}${total}}`
}
