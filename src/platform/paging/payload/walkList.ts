import { type Collection, findOperation, type PayloadRequest, type Where } from 'payload'

import { Refused } from '../../../rules/refusals/refused.ts'
import type { QueryParams } from '../../filters/payload/parseQuery.ts'
import { sortsIn } from '../../filters/sortProblem.ts'
import { type SortValue, writeCursor } from '../cursor.ts'
import { sortOf } from '../order.ts'
import { type FieldKind, planWalk, type WalkPlan } from '../planWalk.ts'
import { walkOn } from '../walkOn.ts'

export type Walk = { collection: Collection; req: PayloadRequest; question: QueryParams; after: string }

type Document = { id: number | string }

/** A page of a list by cursor, without a total. */
export type WalkPage = {
  docs: Document[]
  hasNextPage: boolean
  limit: number
  nextCursor: string | null
}

/**
 * Reads the page after a cursor by Payload's own find operation, with its checks and the caller's rights.
 *
 * @throws {Refused} 400 when the cursor, or a parameter beside it, is refused
 */
export const walkList = async (walk: Walk): Promise<WalkPage> => {
  const { collection, question } = walk
  const { config } = collection
  const requested = sortsIn(question.sort)
  const sorts = requested.length > 0 ? requested : sortsIn(config.defaultSort)
  const { draft, limit, page } = question
  const plan = planWalk(
    { collection: config.slug, after: walk.after, sorts, page, draft, limit },
    kindsOf(config),
  )
  if ('code' in plan) throw new Refused(plan)
  const { last, shown } = await walkOn<Document>(plan, async (stretch, most) => {
    const where = { and: [question.where ?? {}, stretch] } as Where
    const args = { ...findArgs(walk), limit: most, sort: sortOf(plan.order), where }
    return (await findOperation(args as never)).docs
  })
  return {
    docs: shown,
    hasNextPage: last !== undefined,
    limit: plan.limit,
    nextCursor: last ? await cursorAt(walk, plan, last) : null,
  }
}

const findArgs = ({ collection, question, req }: Walk) => {
  const { depth, joins, populate, select } = question
  return { collection, depth, joins, overrideAccess: false, pagination: false, populate, req, select }
}

/** The cursor at a document. Its sort values are read from the database, because `select` may have left them out. */
const cursorAt = async (
  { collection, req }: Walk,
  { order, text }: WalkPlan,
  { id }: Document,
): Promise<string> => {
  const { slug } = collection.config
  const select = Object.fromEntries(order.map(({ path }) => [path, true as const]))
  const row = await req.payload.db.findOne<Document & Record<string, unknown>>({
    collection: slug,
    req,
    select,
    where: { id: { equals: id } },
  })
  const values = order.map(({ path }) => valueIn(path === 'id' ? id : row?.[path]))
  return writeCursor({ collection: slug, order: text, values })
}

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

/** A function that gives the kind of a field for cursors; undefined for a field that a cursor cannot follow. */
export const kindsOf =
  ({ flattenedFields }: Collection['config']) =>
  (path: string): FieldKind | undefined => {
    if (path === 'id') return 'text'
    const field = flattenedFields.find(({ name }) => name === path)
    return field && !('hasMany' in field && field.hasMany) ? kinds[field.type] : undefined
  }
