import { type Collection, findOperation, type PayloadRequest, type Where } from 'payload'

import { Refused } from '../../../rules/refusals/refused.ts'
import type { Question } from '../../filters/payload/questionIn.ts'
import { sortsIn } from '../../filters/sortProblem.ts'
import { type SortValue, writeCursor } from '../cursor.ts'
import { sortOf } from '../order.ts'
import { type FieldKind, planWalk, type WalkPlan } from '../planWalk.ts'
import { stretchesAfter } from '../stretches.ts'
import { idsOf, type IdRow } from './idsOnly.ts'

export type Walk = { collection: Collection; req: PayloadRequest; question: Question; after: string }

/** What an answer says besides its documents. Nothing is counted. */
export type WalkPage = { hasNextPage: boolean; limit: number; nextCursor: string | null }

/**
 * The ids of the documents behind a cursor, by Payload's own find, with its checks and the caller's rights.
 *
 * @throws {Refused} 400 when the cursor, or what is asked with it, is refused
 */
export const walkList = async (walk: Walk): Promise<{ ids: string[]; page: WalkPage }> => {
  const { collection, question } = walk
  const { config } = collection
  const asked = sortsIn(question.sort)
  const sorts = asked.length > 0 ? asked : sortsIn(config.defaultSort)
  const { draft, limit, page } = question
  const plan = planWalk(
    { collection: config.slug, after: walk.after, sorts, page, draft, limit },
    kindsOf(config),
  )
  if ('code' in plan) throw new Refused(plan)
  const rows = await rowsBehind(walk, plan)
  const shown = rows.slice(0, plan.limit)
  const last = rows.length > plan.limit ? shown.at(-1) : undefined
  return {
    ids: shown.map(({ id }) => String(id)),
    page: {
      hasNextPage: last !== undefined,
      limit: plan.limit,
      nextCursor: last ? cursorAt(last, config.slug, plan) : null,
    },
  }
}

/** As many as are asked for, and one more, if there is one. */
const rowsBehind = async (walk: Walk, { limit, order, values }: WalkPlan): Promise<IdRow[]> => {
  const paths = order.map(({ path }) => path)
  const rows: IdRow[] = []
  for (const stretch of values ? stretchesAfter(order, values) : [{}]) {
    const missing = limit + 1 - rows.length
    if (missing === 0) break
    const where = { and: [walk.question.where ?? {}, stretch] } as Where
    const given = { ...findArgs(walk), limit: missing, sort: sortOf(order), where }
    const found = await idsOf(walk.collection.config.slug, () => findOperation(given as never), paths)
    rows.push(...found.rows)
  }
  return rows
}

const findArgs = ({ collection, req }: Walk) => ({
  collection,
  depth: 0,
  joins: false,
  overrideAccess: false,
  pagination: false,
  req,
  select: {},
})

const cursorAt = (row: IdRow, collection: string, { order, text }: WalkPlan): string =>
  writeCursor({ collection, order: text, values: order.map(({ path }) => valueIn(row[path])) })

const valueIn = (value: unknown): SortValue => {
  if (value instanceof Date) return value.toISOString()
  if (value === undefined || value === null) return null
  return typeof value === 'number' ? value : (value as string).toString()
}

const kinds: Readonly<Record<string, FieldKind>> = {
  date: 'time',
  email: 'text',
  number: 'number',
  radio: 'text',
  select: 'text',
  text: 'text',
  textarea: 'text',
}

/** How the fields of a collection can be walked along. */
export const kindsOf =
  ({ flattenedFields }: Collection['config']) =>
  (path: string): FieldKind | undefined => {
    if (path === 'id') return 'text'
    const field = flattenedFields.find(({ name }) => name === path)
    return field && !('hasMany' in field && field.hasMany) ? kinds[field.type] : undefined
  }
