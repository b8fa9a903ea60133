import { readCursor, type SortValue } from './cursor.ts'
import { orderOf, type SortField, sortOf } from './order.ts'

/** How a field can be walked along; a field that is none of these cannot. */
export type FieldKind = 'text' | 'number' | 'time'

export type WalkAsk = {
  collection: string
  /** A cursor, or nothing for the beginning. */
  after: string
  /** The fields to sort by, `-` for descending. */
  sorts: readonly string[]
  /** What else was asked that does not go with a cursor. */
  page?: unknown
  draft?: unknown
  limit?: number | undefined
}

export type WalkRefusal = {
  code:
    | 'page-and-after'
    | 'after-without-drafts'
    | 'limit-out-of-range'
    | 'sort-not-walkable'
    | 'cursor-of-another-list'
    | 'cursor-broken'
  message: string
  field: string
}

/** Where a walk goes on: its order, and the values at the place; undefined at the beginning. */
export type WalkPlan = {
  order: readonly SortField[]
  text: string
  limit: number
  values: readonly SortValue[] | undefined
}

const usualLimit = 10

/**
 * Settles what is asked with `after`.
 *
 * @param kindOf the kind of a field of the collection; undefined for what cannot be walked along
 */
export const planWalk = (
  ask: WalkAsk,
  kindOf: (path: string) => FieldKind | undefined,
): WalkPlan | WalkRefusal => {
  const { after, collection, draft, limit = usualLimit, page, sorts } = ask
  const refusal = besideCursor({ page, draft, limit })
  if (refusal) return refusal
  const order = orderOf(sorts)
  const stuck = order.find(({ path }) => kindOf(path) === undefined)
  if (stuck) return notWalkable(stuck.path)
  const plan = { order, text: sortOf(order).join(), limit, values: undefined }
  if (after === '') return plan
  const cursor = readCursor(after)
  if (!cursor) return refusals.broken
  const { collection: of, order: along, values } = cursor
  if (of !== collection || along !== plan.text) return refusals.another
  const fits =
    values.length === order.length &&
    order.every(({ path }, index) => isOfKind(kindOf(path), values[index], path))
  return fits ? { ...plan, values } : refusals.broken
}

type Beside = { page: unknown; draft: unknown; limit: number }

const besideCursor = ({ draft, limit, page }: Beside): WalkRefusal | undefined => {
  if (page !== undefined) return refusals.bothWays
  if (draft === true) return refusals.drafts
  return Number.isInteger(limit) && limit >= 1 ? undefined : refusals.endless
}

const isOfKind = (kind: FieldKind | undefined, value: SortValue | undefined, path: string): boolean => {
  if (value === null) return path !== 'id'
  if (kind === 'number') return typeof value === 'number'
  return typeof value === 'string' && (kind !== 'time' || isTime(value))
}

const isTime = (value: string): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value))

const refusals = {
  bothWays: {
    code: 'page-and-after',
    message: 'Go on by page or by after, not by both.',
    field: 'page',
  },
  drafts: {
    code: 'after-without-drafts',
    message: 'after goes along what is live; leave draft out, or go by page.',
    field: 'draft',
  },
  endless: {
    code: 'limit-out-of-range',
    message: 'Ask for a limit of 1 or more.',
    field: 'limit',
  },
  another: {
    code: 'cursor-of-another-list',
    message: 'This cursor is of another list or another sort. Keep both, or begin anew with an empty after.',
    field: 'after',
  },
  broken: {
    code: 'cursor-broken',
    message: 'This is no cursor of ours. Send nextCursor as it came, or an empty after to begin.',
    field: 'after',
  },
} as const satisfies Record<string, WalkRefusal>

const notWalkable = (path: string): WalkRefusal => ({
  code: 'sort-not-walkable',
  message: `There is no going along “${path}” by cursor; sort by a text, a number or a time of the document itself.`,
  field: path,
})
