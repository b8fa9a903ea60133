import { storeOf } from '../../documents/payload/storeOf.ts'
import { readJson } from '../../documents/reader.ts'
import type { Where } from '../../documents/where.ts'
import { onlyPage, type Page, pageOf } from '../page.ts'
import { parseOrder } from '../parseOrder.ts'
import { compileWhere } from './compileWhere.ts'
import { findWithTotal } from './findWithTotal.ts'
import { type ListRequest, recordListTags, readContextFor, readOptionsIn } from './listRequest.ts'
import { sortsFor } from './sortsFor.ts'

/** A page of a list: its documents as JSON, and its pagination. */
export type ListPage = { texts: string[]; page: Page }

const defaultLimit = 10

/**
 * Reads a page of a public list.
 *
 * @throws {Refused} for a filter that cannot be answered
 */
export const readList = async (request: ListRequest): Promise<ListPage> => {
  const options = readOptionsIn(request.payload, request.query)
  const { ids, page } = await findList(request)
  const read = await readJson(await readContextFor(request), { type: request.type, ids, options })
  return { texts: ids.flatMap((id) => read.get(id) ?? []), page }
}

/**
 * Finds the ids of the documents on a page of a public list.
 *
 * @throws {Refused} for a filter that cannot be answered
 */
export const findList = async (request: ListRequest): Promise<{ ids: string[]; page: Page }> => {
  const { now, payload, query, type } = request
  const { limit = defaultLimit, pagination = true } = query
  const page = Math.max(1, Math.trunc(Number(query.page)) || 1)
  const where = await conditionsOf(request)
  const store = storeOf(payload)
  const order = parseOrder(type, sortsFor(payload, type, query.sort))
  const list = { type, where, order, limit, offset: (page - 1) * limit }
  const { found, total } = pagination
    ? await findWithTotal(store, list, now)
    : { found: await store.find(list, now), total: undefined }
  const about =
    total === undefined ? onlyPage({ found: found.length, limit, page }) : pageOf({ limit, page, total })
  return { ids: found.map(({ id }) => id), page: about }
}

/** Counts the documents of a public list. */
export const countList = async (request: ListRequest): Promise<number> => {
  const { now, payload, type } = request
  return storeOf(payload).count(type, await conditionsOf(request), now)
}

const conditionsOf = async (request: ListRequest): Promise<Where> => {
  const { now, payload, query, type, within } = request
  const where = await compileWhere(payload, type, { where: query.where, now })
  recordListTags(request)
  return within ? { is: 'all', of: [within, where] } : where
}
