import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { readCursor, type SortValue } from './cursor.ts'
import { orderOf, type SortField, sortOf } from './order.ts'

/** The kinds of fields that a cursor can follow. */
export type FieldKind = 'text' | 'number' | 'time'

export type WalkAsk = {
  collection: string
  /** A cursor, or an empty text for the beginning. */
  after: string
  /** The fields to sort by, `-` before one for descending. */
  sorts: readonly string[]
  /** Parameters that cannot be combined with a cursor. */
  page?: unknown
  draft?: unknown
  limit?: number | undefined
}

/** Where a list continues: its order, and the sort values at the cursor; undefined at the beginning. */
export type WalkPlan = {
  order: readonly SortField[]
  text: string
  limit: number
  values: readonly SortValue[] | undefined
}

const usualLimit = 10

/**
 * Validates a request with `after` and plans the query for it.
 *
 * @param kindOf the kind of a field of the collection; undefined for a field that a cursor cannot follow
 * @returns the plan, or the refusal
 */
export const planWalk = (
  query: WalkAsk,
  kindOf: (path: string) => FieldKind | undefined,
): WalkPlan | Refusal => {
  const { after, collection, draft, limit = usualLimit, page, sorts } = query
  const refusal = besideCursor({ page, draft, limit })
  if (refusal) return refusal
  const order = orderOf(sorts)
  const stuck = order.find(({ path }) => kindOf(path) === undefined)
  if (stuck) return refuse('sort-not-walkable', { field: stuck.path, data: { field: stuck.path } })
  const plan = { order, text: sortOf(order).join(), limit, values: undefined }
  if (after === '') return plan
  const cursor = readCursor(after)
  if (!cursor) return at('cursor-broken', 'after')
  const { collection: of, order: along, values } = cursor
  if (of !== collection || along !== plan.text) return at('cursor-of-another-list', 'after')
  const fits =
    values.length === order.length &&
    order.every(({ path }, index) => isOfKind(kindOf(path), values[index], path))
  return fits ? { ...plan, values } : at('cursor-broken', 'after')
}

type Beside = { page: unknown; draft: unknown; limit: number }

const besideCursor = ({ draft, limit, page }: Beside): Refusal | undefined => {
  if (page !== undefined) return at('page-and-after', 'page')
  if (draft === true) return at('after-without-drafts', 'draft')
  return Number.isInteger(limit) && limit >= 1 ? undefined : at('limit-out-of-range/least', 'limit')
}

const isOfKind = (kind: FieldKind | undefined, value: SortValue | undefined, path: string): boolean => {
  if (value === null) return path !== 'id'
  if (kind === 'number') return typeof value === 'number'
  return typeof value === 'string' && (kind !== 'time' || isTime(value))
}

const isTime = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value))

type Reason =
  | 'after-without-drafts'
  | 'cursor-broken'
  | 'cursor-of-another-list'
  | 'limit-out-of-range/least'
  | 'page-and-after'

const at = (reason: Reason, field: string): Refusal => refuse(reason, { data: { field } })
