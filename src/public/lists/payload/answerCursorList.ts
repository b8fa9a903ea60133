import type { CollectionSlug } from 'payload'

import { writeCursor } from '../../../platform/paging/cursor.ts'
import { sortOf } from '../../../platform/paging/order.ts'
import { kindsOf } from '../../../platform/paging/payload/walkList.ts'
import { planWalk } from '../../../platform/paging/planWalk.ts'
import { walkOn } from '../../../platform/paging/walkOn.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import type { Where } from '../../documents/where.ts'
import { parseOrder } from '../parseOrder.ts'
import { compileWhere } from './compileWhere.ts'
import { type ListRequest, recordListTags, readContextFor, readOptionsIn } from './listRequest.ts'
import { sortsFor } from './sortsFor.ts'

/**
 * Answers a list by cursor. It has no totals, so that a page far down costs no more than the first.
 *
 * @param after the cursor; empty for the first page
 * @throws {Refused} 400 for an invalid cursor, or one with parameters that do not go with it
 */
export const answerCursorList = async (request: ListRequest, after: unknown): Promise<string> => {
  const { payload, query, type } = request
  const { ids, limit, nextCursor } = await findByCursor(request, after)
  const options = readOptionsIn(payload, query)
  const texts = await readJson(await readContextFor(request), { type, ids, options })
  const about = { hasNextPage: nextCursor !== null, limit, nextCursor }
  return `{"docs":[${ids.flatMap((id) => texts.get(id) ?? []).join()}],${JSON.stringify(about).slice(1)}`
}

type CursorPage = { ids: string[]; limit: number; nextCursor: string | null }

/**
 * Which documents are on the page behind a cursor, for the public.
 *
 * @throws {Refused} 400 for a cursor, or what is asked with it, that cannot be answered
 */
export const findByCursor = async (request: ListRequest, after: unknown): Promise<CursorPage> => {
  const { now, payload, query, type, within } = request
  const { draft, limit, page, sort } = query
  const kindOf = kindsOf(payload.collections[type as CollectionSlug].config)
  const plan = planWalk(
    {
      collection: type,
      after: typeof after === 'string' ? after : '?',
      sorts: sortsFor(payload, type, sort),
      page,
      draft,
      limit,
    },
    kindOf,
  )
  if ('code' in plan) throw new Refused(plan)
  recordListTags(request)
  const order = parseOrder(type, sortOf(plan.order))
  const { last, shown } = await walkOn(plan, async (stretch, most) => {
    const where = await compileWhere(payload, type, { where: { and: [query.where ?? {}, stretch] }, now })
    const whole: Where = within ? { is: 'all', of: [within, where] } : where
    return storeOf(payload).find({ type, where: whole, order, limit: most, offset: 0 }, now)
  })
  return {
    ids: shown.map(({ id }) => id),
    limit: plan.limit,
    nextCursor: last ? writeCursor({ collection: type, order: plan.text, values: last.values }) : null,
  }
}
