import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { hasDraftsEnabled } from 'payload/shared'

import { type RelationAt, relationAt } from '../../../src/platform/filters/payload/relationAt.ts'
import { listOf } from '../../../src/platform/filters/readValue.ts'
import { refused } from '../../../src/rules/refusals/refused.ts'
import { hiddenIdsNamed, readableIds } from './readableIds.ts'

type Condition = Record<string, unknown>

/**
 * Bounds conditions on relations to what the caller may read. A relation to anything else is none to them: asking for
 * its id finds what asking for an id that nothing has finds, and asking whether it is there finds that it is not, or is
 * refused.
 *
 * @param collection whose documents are asked for
 * @param where as it was asked
 */
export const boundRelations = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  where: unknown,
): Promise<Where> => {
  const { flattenedFields } = req.payload.collections[collection].config
  const all = Object.entries(isObject(where) ? where : {}).map(async ([name, value]): Promise<Where> => {
    if (/^(and|or)$/i.test(name) && Array.isArray(value))
      return { [name]: await Promise.all(value.map((each) => boundRelations(req, collection, each))) }
    const path = name.replaceAll('__', '.')
    const relation = relationAt(req.payload, flattenedFields, path.split('.'))
    if (!relation || !isObject(value)) return { [name]: value } as Where
    const conditions = Object.entries(value).map(([operator, operand]) =>
      bounded(req, { collection, operand, operator, path, relation }),
    )
    return allOf(await Promise.all(conditions))
  })
  return allOf(await Promise.all(all))
}

type Asked = {
  collection: CollectionSlug
  path: string
  relation: RelationAt
  operator: string
  operand: unknown
}

const bounded = async (req: PayloadRequest, asked: Asked): Promise<Where> => {
  const { operand, operator, path, relation } = asked
  if (operator === 'exists') return existing(req, asked, operand === true || operand === 'true')
  if (operand === null || operand === 'null') return existing(req, asked, operator === 'not_equals')
  const ids = listOf(operand).map(String)
  const readable = await readableIds(req, relation.target, ids)
  const known = ids.filter((id) => readable.has(id))
  if (operator === 'not_equals' || operator === 'not_in') return { [path]: { not_in: known } }
  if (operator === 'all' && known.length === ids.length) return { [path]: { all: known } }
  return { [path]: { in: operator === 'all' ? [] : known } }
}

/**
 * Whether a relation is there that they may read. Of relations to many, of those through other documents, and of pictures,
 * which are hidden by their rights, no condition says so.
 *
 * @throws {Refused} 400 `filter-not-allowed`
 */
const existing = async (req: PayloadRequest, asked: Asked, isThere: boolean): Promise<Where> => {
  const { collection, path, relation } = asked
  const { isToOne, target } = relation
  if (!isToOne || !hasDraftsEnabled(req.payload.collections[target].config))
    throw refused('filter-not-allowed/relation', { field: path, data: { field: path } })
  const condition = { [path]: { exists: isThere } }
  const hidden = await hiddenIdsNamed(req, { collection, path })
  if (hidden.length === 0) return condition
  return isThere
    ? { and: [condition, { [path]: { not_in: hidden } }] }
    : { or: [condition, { [path]: { in: hidden } }] }
}

const allOf = (conditions: readonly Where[]): Where =>
  conditions.length === 1 ? (conditions[0] ?? {}) : { and: [...conditions] }

const isObject = (value: unknown): value is Condition =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
