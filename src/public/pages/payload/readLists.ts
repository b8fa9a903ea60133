import type { Where } from 'payload'

import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import type { Where as Stored } from '../../documents/where.ts'
import { pathOf, pageOf } from '../../formats/payload/pageOf.ts'
import { findByCursor } from '../../lists/payload/answerCursorList.ts'
import { countPublic } from '../../lists/payload/findPublic.ts'
import { findList } from '../../lists/payload/readList.ts'
import { homeHead, listHead } from '../heads.ts'
import type { Context, Made, Opened } from './context.ts'
import { readCards } from './readCards.ts'
import { readFrontPart } from './readFrontPage.ts'

/** Stories of a list that is no front. */
const usualLimit = 20

/** The home page. */
export const readHome = async (context: Context): Promise<Made<'home'>> => {
  const { ask, outside, payload, settings } = context
  const [front, live] = await Promise.all([
    readFrontPart(context, { front: settings.front, section: undefined }),
    countPublic(payload, 'articles', {}),
  ])
  return {
    ...{ status: 200, kind: 'home', path: '/', breadcrumb: [] },
    head: homeHead(outside.site, ask.after === undefined),
    home: { ...front, live },
  }
}

/** The page of a topic; undefined where no live story has it, or no topic has a page. */
export const openTopic = async (context: Context, name: string): Promise<Opened<'topic'> | undefined> => {
  const path = pathOf.topic(context.outside, name)
  const found =
    path === null ? undefined : await newestStories(context, { where: { topics: { equals: name } } })
  // Behind the last story of a topic there may be none any more.
  if (path === null || !found || (found.ids.length === 0 && context.ask.after === undefined)) return undefined
  return { path, read: () => readTopic(context, { name, path, ...found }) }
}

type Topic = { name: string; path: string; ids: string[]; after: string | null }

const readTopic = async (context: Context, { after, ids, name, path }: Topic): Promise<Made<'topic'>> => {
  const { ask, outside, payload } = context
  const cards = await readCards(payload, outside, ids)
  const about = { name, description: undefined, url: pageOf.topic(outside, name), above: [] }
  return {
    ...{ status: 200, kind: 'topic', path, breadcrumb: [] },
    head: listHead(outside.site, { ...about, isFirst: ask.after === undefined }),
    topic: { name, stories: cards.all(ids), after },
  }
}

/** The ids of the first stories of a list that is not gone on with, the newest first. */
export const newestIds = async (
  { now, payload }: Pick<Context, 'now' | 'payload'>,
  { limit, where = {}, within }: { limit: number; where?: Where; within?: Stored },
): Promise<string[]> => {
  const query: unknown = { where, limit, pagination: false, sort: '-publishedAt' }
  return (await findList({ payload, type: 'articles', query: query as QueryParams, within, now })).ids
}

type Listed = { where: Where; within?: Stored | undefined; limit?: number }

/**
 * The newest stories that meet a condition, as far as the page is asked for them.
 *
 * @throws {Refused} 400 for a cursor that is none
 */
export const newestStories = async (
  { ask, now, payload }: Context,
  { limit = ask.limit ?? usualLimit, where, within }: Listed,
): Promise<{ ids: string[]; after: string | null }> => {
  const query: unknown = { where, limit, sort: '-publishedAt' }
  const found = await findByCursor(
    { payload, type: 'articles', query: query as QueryParams, within, now },
    ask.after ?? '',
  )
  return { ids: found.ids, after: found.nextCursor }
}
