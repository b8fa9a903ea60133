import type { CollectionSlug } from 'payload'

import { writeCursor } from '../../../platform/paging/cursor.ts'
import { sortOf } from '../../../platform/paging/order.ts'
import { kindsOf } from '../../../platform/paging/payload/walkList.ts'
import { planWalk } from '../../../platform/paging/planWalk.ts'
import { walkOn } from '../../../platform/paging/walkOn.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import { orderIn } from '../order.ts'
import { type Ask, noteList, readingFor, shapeIn } from './ask.ts'
import { sortsFor } from './sortsFor.ts'
import { whereOf } from './whereOf.ts'

/**
 * A list by cursor, of which nothing is counted.
 *
 * @throws {Refused} 400 for a cursor, or what is asked with it, that cannot be answered
 */
export const answerWalk = async (ask: Ask, after: unknown): Promise<string> => {
  const { now, payload, question, type } = ask
  const { draft, limit, page, sort } = question
  const asked = {
    after: typeof after === 'string' ? after : '?',
    sorts: sortsFor(payload, type, sort),
    page,
    draft,
    limit,
  }
  const kindOf = kindsOf(payload.collections[type as CollectionSlug].config)
  const plan = planWalk({ collection: type, ...asked }, kindOf)
  if ('code' in plan) throw new Refused(plan)
  noteList(ask)
  const order = orderIn(type, sortOf(plan.order))
  const { last, shown } = await walkOn(plan, async (stretch, most) => {
    const where = await whereOf(payload, type, { where: { and: [question.where ?? {}, stretch] }, now })
    return storeOf(payload).find({ type, where, order, limit: most, offset: 0 }, now)
  })
  const texts = await readJson(await readingFor(ask), {
    type,
    ids: shown.map(({ id }) => id),
    shape: shapeIn(payload, question),
  })
  const about = {
    hasNextPage: last !== undefined,
    limit: plan.limit,
    nextCursor: last ? writeCursor({ collection: type, order: plan.text, values: last.values }) : null,
  }
  return `{"docs":[${shown.flatMap(({ id }) => texts.get(id) ?? []).join()}],${JSON.stringify(about).slice(1)}`
}
