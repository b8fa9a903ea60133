import type { CollectionSlug, Payload } from 'payload'

import { type Question, questionIn } from '../../../platform/filters/payload/questionIn.ts'
import { writeCursor } from '../../../platform/paging/cursor.ts'
import { sortOf } from '../../../platform/paging/order.ts'
import { kindsOf } from '../../../platform/paging/payload/walkList.ts'
import { planWalk } from '../../../platform/paging/planWalk.ts'
import { stretchesAfter } from '../../../platform/paging/stretches.ts'
import { documentPath, listParams, shapeParams } from '../../../platform/tags/keptCollections.ts'
import { dependsOn } from '../../../platform/tags/payload/reading.ts'
import { relationsOf } from '../../../platform/tags/payload/relationsOf.ts'
import { tagsOfQuery } from '../../../platform/tags/tags.ts'
import { splitAddress } from '../../../text/escaping/splitAddress.ts'
import type { PublicType } from '../../documents/document.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { type Reading, readJson, type Shape } from '../../documents/reader.ts'
import { type Select, wantedBy } from '../../documents/select.ts'
import type { Listed } from '../../documents/store.ts'
import { orderIn } from '../order.ts'
import { onlyPage, type Page, pageOf } from '../page.ts'
import { joinLines, type Joins, joinsOf } from './joins.ts'
import { publicReading } from './publicReading.ts'
import { sortsFor } from './sortsFor.ts'
import { trendingLines } from './trendingLines.ts'
import { whereOf } from './whereOf.ts'

/** Another parameter is Payload's own affair. */
const known: ReadonlySet<string> = new Set([...shapeParams, ...listParams, 'after'])

/**
 * Answers `GET /api/{type}`, `GET /api/{type}/count` and `GET /api/{type}/{id}` for the public from what is public.
 *
 * @param url path and query, past the checks of what the public may ask
 * @returns the body; undefined when Payload has to answer: for what is not there, and for other kinds of questions
 * @throws {RefusedQuestion} for what cannot be answered
 */
export const answerPublic = async (payload: Payload, url: string): Promise<string | undefined> => {
  const [path, query] = splitAddress(url)
  const { rest, slug } = documentPath.exec(path)?.groups ?? {}
  const question = slug === undefined ? undefined : questionIn(query)
  if (!question || !Object.keys(question).every((name) => known.has(name))) return undefined
  const ask: Ask = { payload, question, type: slug as PublicType, now: Date.now() }
  if (rest === undefined) return 'after' in question ? answerWalk(ask, question['after']) : answerList(ask)
  return rest === 'count' ? answerCount(ask) : answerOne(ask, rest)
}

type Ask = { payload: Payload; question: Question; type: PublicType; now: number }

const usualLimit = 10

const answerList = async (ask: Ask): Promise<string | undefined> => {
  const shape = shapeOf(ask)
  if (!shape) return undefined
  const { now, payload, question, type } = ask
  const { limit = usualLimit, pagination = true } = question
  const page = Math.max(1, Math.trunc(Number(question.page)) || 1)
  const where = await whereOf(payload, type, { where: question.where, now })
  noteList(ask)
  const store = storeOf(payload)
  const total = pagination ? await store.count(type, where, now) : undefined
  const order = orderIn(type, sortsOf(ask))
  const list = { type, where, order, limit, offset: pagination ? (page - 1) * limit : 0 }
  const found = total === 0 ? [] : await store.find(list, now)
  const texts = await readJson(await readingFor(ask), { type, ids: found.map(({ id }) => id), shape })
  const docs = found.flatMap(({ id }) => texts.get(id) ?? [])
  const about: Page =
    total === undefined ? onlyPage({ found: docs.length, limit }) : pageOf({ limit, page, total })
  return `{"docs":[${docs.join()}],${JSON.stringify(about).slice(1)}`
}

/** The same by cursor; nothing is counted. Undefined for a cursor that has to be refused. */
const answerWalk = async (ask: Ask, after: unknown): Promise<string | undefined> => {
  const { now, payload, question, type } = ask
  const { config } = payload.collections[type as CollectionSlug]
  const { draft, limit, page, where } = question
  const asked = { collection: type, after: String(after), sorts: sortsOf(ask), page, draft, limit }
  const plan = planWalk(asked, kindsOf(config))
  const shape = shapeOf(ask)
  if ('code' in plan || !shape) return undefined
  noteList(ask)
  const store = storeOf(payload)
  const order = orderIn(type, sortOf(plan.order))
  const rows: Listed[] = []
  for (const stretch of plan.values ? stretchesAfter(plan.order, plan.values) : [{}]) {
    const missing = plan.limit + 1 - rows.length
    if (missing === 0) break
    const whole = await whereOf(payload, type, { where: { and: [where ?? {}, stretch] }, now })
    rows.push(...(await store.find({ type, where: whole, order, limit: missing, offset: 0 }, now)))
  }
  const shown = rows.slice(0, plan.limit)
  const last = rows.length > plan.limit ? shown.at(-1) : undefined
  const texts = await readJson(await readingFor(ask), { type, ids: shown.map(({ id }) => id), shape })
  const about = {
    hasNextPage: last !== undefined,
    limit: plan.limit,
    nextCursor: last ? writeCursor({ collection: type, order: plan.text, values: last.values }) : null,
  }
  return `{"docs":[${shown.flatMap(({ id }) => texts.get(id) ?? []).join()}],${JSON.stringify(about).slice(1)}`
}

const answerCount = async (ask: Ask): Promise<string> => {
  const { now, payload, question, type } = ask
  const where = await whereOf(payload, type, { where: question.where, now })
  noteList(ask)
  return JSON.stringify({ totalDocs: await storeOf(payload).count(type, where, now) })
}

const answerOne = async (ask: Ask, id: string): Promise<string | undefined> => {
  const shape = shapeOf(ask)
  if (!shape) return undefined
  const texts = await readJson(await readingFor(ask), { type: ask.type, ids: [id], shape })
  return texts.get(id)
}

const sortsOf = ({ payload, question, type }: Ask): string[] => sortsFor(payload, type, question.sort)

const noteList = ({ payload, question, type }: Ask): void => {
  const { sort, where } = question
  dependsOn(tagsOfQuery({ collection: type, where, sort, withJoins: false }, relationsOf(payload, type)))
}

/** Undefined for a shape that Payload has to refuse, or knows more of. */
const shapeOf = ({ payload, question, type }: Ask): Shape | undefined => {
  const { config } = payload
  const { depth = config.defaultDepth, joins, populate, select } = question
  if (!Number.isInteger(depth)) return undefined
  const names = new Set(joinsOf(payload, type).map(({ name }) => name))
  if (typeof joins === 'object' && !Object.keys(joins).every((name) => names.has(name))) return undefined
  return {
    depth: Math.min(Math.max(depth, 0), config.maxDepth),
    select: select as Select | undefined,
    populate: (populate ?? {}) as Shape['populate'],
  }
}

/** What is worked out when a question is answered, by type. */
const readingFor = async ({ now, payload, question, type }: Ask): Promise<Reading> => {
  const reading = await publicReading(payload, type, now)
  if (type === 'trending-items') return { ...reading, more: (items) => trendingLines(reading, items) }
  if (joinsOf(payload, type).length === 0) return reading
  const joins = question.joins as Joins
  return {
    ...reading,
    more: async (all, { select }) =>
      new Map(
        await Promise.all(
          all.map(
            async ({ id }) =>
              [
                id,
                await joinLines(payload, { type, id }, { joins, isWanted: wantedBy(select), now }),
              ] as const,
          ),
        ),
      ),
  }
}
