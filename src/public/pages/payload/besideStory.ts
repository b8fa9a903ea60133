import type { Where } from 'payload'

import type { Article } from '../../../payload-types.ts'
import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import { writeCursor } from '../../../platform/paging/cursor.ts'
import { orderOf, sortOf } from '../../../platform/paging/order.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { documentOf } from '../../../platform/tags/tags.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { populated } from '../../formats/payload/populated.ts'
import { findByCursor } from '../../lists/payload/answerCursorList.ts'
import type { Context } from './context.ts'
import { newestIds } from './readLists.ts'

/** Stories beside a story, by their ids. */
export type Beside = {
  translations: string[]
  related: string[]
  previous: string | undefined
  next: string | undefined
}

const mostRelated = 4
const mostTranslations = 30

/**
 * Which stories stand beside a story. All but the translations are of its section: a publication elsewhere then changes
 * nothing on its page.
 */
export const findBeside = async (context: Context, story: Article): Promise<Beside> => {
  const section = populated(story.section)?.id
  const [translations, related, previous, next] = await Promise.all([
    findTranslations(context, story),
    section === undefined ? [] : findRelated(context, story, section),
    section === undefined ? undefined : findNeighbour(context, { story, section, sort: '-publishedAt' }),
    section === undefined ? undefined : findNeighbour(context, { story, section, sort: 'publishedAt' }),
  ])
  const shown = new Set([story.id, previous, next, ...translations])
  return {
    translations,
    related: related.filter((id) => !shown.has(id)).slice(0, mostRelated),
    previous,
    next,
  }
}

/**
 * The story in its other languages: the one that it translates, and what else translates that. They are looked up without
 * a list's tags: whatever joins or leaves them touches the story that they translate (`touchOriginal`).
 */
const findTranslations = async ({ now, payload }: Context, story: Article): Promise<string[]> => {
  const original = relationIn(story.translationOf) ?? story.id
  dependsOn([documentOf('articles', original)])
  const found = await storeOf(payload).find(
    {
      type: 'articles',
      where: {
        is: 'any',
        of: [
          { is: 'among', column: 'id', values: [original] },
          { is: 'key', key: 'translationOf', values: [original] },
        ],
      },
      order: [
        { column: 'created', isDescending: false },
        { column: 'id', isDescending: false },
      ],
      limit: mostTranslations,
      offset: 0,
    },
    now,
  )
  return found.map(({ id }) => id).filter((id) => id !== story.id)
}

/** The newest stories of the section that share a topic, then the newest of all; more than are shown, for some stand elsewhere. */
const findRelated = async (context: Context, story: Article, section: string): Promise<string[]> => {
  const { topics } = story
  const within: Where = { section: { equals: section } }
  const limit = mostRelated + 3
  const [alike, newest] = await Promise.all([
    topics && topics.length > 0
      ? newestIds(context, { limit, where: { and: [within, { topics: { in: topics } }] } })
      : [],
    newestIds(context, { limit, where: within }),
  ])
  return [...new Set([...alike, ...newest])]
}

type Neighbour = { story: Article; section: string; sort: '-publishedAt' | 'publishedAt' }

/** The story behind this one in the order of the section's stories, by a cursor that points at it. */
const findNeighbour = async (
  { now, payload }: Context,
  { section, sort, story }: Neighbour,
): Promise<string | undefined> => {
  const { createdAt, id, publishedAt = null } = story
  const after = writeCursor({
    collection: 'articles',
    order: sortOf(orderOf([sort])).join(),
    values: [publishedAt, createdAt, id],
  })
  const asked: unknown = { where: { section: { equals: section } }, limit: 1, sort }
  const { ids } = await findByCursor({ payload, type: 'articles', query: asked as QueryParams, now }, after)
  return ids[0]
}
