import type { Where } from 'payload'

import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import type { Where as Stored } from '../../documents/where.ts'
import { pathOf, pageOf } from '../../formats/payload/pageOf.ts'
import { findByCursor } from '../../lists/payload/answerCursorList.ts'
import { countPublic } from '../../lists/payload/findPublic.ts'
import { homeHead, listHead } from '../heads.ts'
import type { Context, Made } from './context.ts'
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

/** The page of a topic; undefined where no live story has it. */
export const readTopic = async (context: Context, name: string): Promise<Made<'topic'> | undefined> => {
  const { ask, outside } = context
  const path = pathOf.topic(outside, name)
  const { after, ids } = await newestStories(context, { where: { topics: { equals: name } } })
  if (path === null || (ids.length === 0 && ask.after === undefined)) return undefined
  const cards = await readCards(context.payload, outside, ids)
  const url = pageOf.topic(outside, name)
  return {
    ...{ status: 200, kind: 'topic', path, breadcrumb: [] },
    head: listHead(outside.site, {
      name,
      description: undefined,
      url,
      above: [],
      isFirst: ask.after === undefined,
    }),
    topic: { name, stories: cards.all(ids), after },
  }
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
