import type { CollectionSlug } from 'payload'

import { writeCursor } from '../../../platform/paging/cursor.ts'
import { sortOf } from '../../../platform/paging/order.ts'
import { kindsOf } from '../../../platform/paging/payload/walkList.ts'
import { planWalk } from '../../../platform/paging/planWalk.ts'
import { walkOn } from '../../../platform/paging/walkOn.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import { parseOrder } from '../parseOrder.ts'
import { compileWhere } from './compileWhere.ts'
import { type ListRequest, recordListTags, readContextFor, readOptionsIn } from './listRequest.ts'
import { sortsFor } from './sortsFor.ts'

/**
 * A list by cursor, of which nothing is counted.
 *
 * @throws {Refused} 400 for a cursor, or what is asked with it, that cannot be answered
 */
export const answerCursorList = async (request: ListRequest, after: unknown): Promise<string> => {
  const { now, payload, query, type } = request
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
    return storeOf(payload).find({ type, where, order, limit: most, offset: 0 }, now)
  })
  const texts = await readJson(await readContextFor(request), {
    type,
    ids: shown.map(({ id }) => id),
    options: readOptionsIn(payload, query),
  })
  const about = {
    hasNextPage: last !== undefined,
    limit: plan.limit,
    nextCursor: last ? writeCursor({ collection: type, order: plan.text, values: last.values }) : null,
  }
  return `{"docs":[${shown.flatMap(({ id }) => texts.get(id) ?? []).join()}],${JSON.stringify(about).slice(1)}`
}
