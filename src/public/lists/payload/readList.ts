import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import type { Where } from '../../documents/where.ts'
import { orderIn } from '../order.ts'
import { onlyPage, type Page, pageOf } from '../page.ts'
import { type Ask, noteList, readingFor, shapeIn } from './ask.ts'
import { findCounted } from './findCounted.ts'
import { sortsFor } from './sortsFor.ts'
import { whereOf } from './whereOf.ts'

/** A page of a list: its documents as JSON, and what it says of the pages. */
export type List = { texts: string[]; page: Page }

const usualLimit = 10

/**
 * Reads a page of a list for the public.
 *
 * @throws {Refused} for conditions that cannot be answered
 */
export const readList = async (ask: Ask): Promise<List> => {
  const shape = shapeIn(ask.payload, ask.question)
  const { ids, page } = await findList(ask)
  const read = await readJson(await readingFor(ask), { type: ask.type, ids, shape })
  return { texts: ids.flatMap((id) => read.get(id) ?? []), page }
}

/**
 * Which documents are on a page of a list for the public.
 *
 * @throws {Refused} for conditions that cannot be answered
 */
export const findList = async (ask: Ask): Promise<{ ids: string[]; page: Page }> => {
  const { now, payload, question, type } = ask
  const { limit = usualLimit, pagination = true } = question
  const page = Math.max(1, Math.trunc(Number(question.page)) || 1)
  const where = await conditionsOf(ask)
  const store = storeOf(payload)
  const order = orderIn(type, sortsFor(payload, type, question.sort))
  const list = { type, where, order, limit, offset: (page - 1) * limit }
  const { found, total } = pagination
    ? await findCounted(store, list, now)
    : { found: await store.find(list, now), total: undefined }
  const about =
    total === undefined ? onlyPage({ found: found.length, limit, page }) : pageOf({ limit, page, total })
  return { ids: found.map(({ id }) => id), page: about }
}

/** How many documents a list has in all. */
export const countList = async (ask: Ask): Promise<number> => {
  const { now, payload, type } = ask
  return storeOf(payload).count(type, await conditionsOf(ask), now)
}

const conditionsOf = async (ask: Ask): Promise<Where> => {
  const { now, payload, question, type, within } = ask
  const where = await whereOf(payload, type, { where: question.where, now })
  noteList(ask)
  return within ? { is: 'all', of: [within, where] } : where
}
