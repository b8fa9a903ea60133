import type { TrendingItem } from '../../../payload-types.ts'
import { pathOf } from '../../formats/payload/pageOf.ts'
import { populated } from '../../formats/payload/populated.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { type Front, type FrontList, listFront } from '../../fronts/payload/listFront.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import { windows } from '../../trending/mostRead.ts'
import { findMostRead } from '../../trending/payload/mostRead.ts'
import { readTrendingItems } from '../../trending/payload/readTrending.ts'
import { said } from '../said.ts'
import type { Card, Ranked, Trending } from '../shapes.ts'
import type { Context } from './context.ts'
import { type Cards, readCards } from './readCards.ts'
import { pictureFields, pictureOf, storyPathFields, storyPathRelations } from './shapesOf.ts'

/** What the home page and the pages of sections show alike. */
export type FrontPart = { stories: Card[]; after: string | null; trending: Trending[]; mostRead: Ranked[] }

const mostReadPlaces = 5

/**
 * The stories of a front in order, and what stands beside them.
 *
 * @param section the section's id; undefined for the home page
 * @throws {Refused} 400 for a cursor that is none
 */
export const readFrontPart = async (
  { ask, outside, payload }: Context,
  { front, section }: { front: Front | null | undefined; section: string | undefined },
): Promise<FrontPart> => {
  const { after, limit } = ask
  const [list, items, read] = await Promise.all([
    listFront(payload, { front, section, limit, after }),
    readTrendingItems(payload, section ?? null, trendingShape),
    findMostRead(payload, { hours: windows.usual, limit: mostReadPlaces, section: section ?? null }),
  ])
  const [cards, pinned] = await Promise.all([
    readCards(
      payload,
      outside,
      [...list.pins, ...read.map(({ story }) => ({ id: story }))].map(({ id }) => id).concat(list.others),
    ),
    readPinned({ outside, payload }, list.pins),
  ])
  return {
    stories: [...pinnedCards(list.pins, cards, pinned), ...cards.all(list.others)],
    after: list.after,
    trending: items.map((item, place) => trendingOf(item, place + 1, outside)),
    mostRead: cards.all(read.map(({ story }) => story)).map((card, place) => ({ ...card, rank: place + 1 })),
  }
}

type Pictures = ReadonlyMap<string, Card['picture']>

/** Pinned stories with the headline and the picture that this front gives them. */
const pinnedCards = (pins: FrontList['pins'], cards: Cards, pictures: Pictures): Card[] =>
  pins.flatMap(({ headline, id, image }) => {
    const card = cards.one(id)
    if (!card) return []
    const picture = pictures.get(image ?? '') ?? card.picture
    return [{ ...card, headline: headline ?? card.headline, picture, isPinned: true }]
  })

const readPinned = async (
  { outside, payload }: Pick<Context, 'outside' | 'payload'>,
  pins: FrontList['pins'],
): Promise<Pictures> => {
  const ids = pins.flatMap(({ image }) => image ?? [])
  const found = await readPublic(payload, { type: 'media', ids, depth: 0, select: pictureFields })
  return new Map(found.map((media) => [media.id, pictureOf(media, outside)]))
}

/** Without the age in words, which would go out of date. */
const trendingShape = {
  depth: 2,
  select: {
    ...{ kicker: true, headline: true, url: true, story: true, rank: true, kind: true, pinned: true },
    ...{ datedAt: true, publishedAt: true },
  },
  populate: { articles: storyPathFields, ...storyPathRelations },
} as const

const trendingOf = (item: TrendingItem, rank: number, outside: Outside): Trending => {
  const story = populated(item.story)
  const path = story ? pathOf.story(outside, story) : null
  return {
    rank,
    kicker: said(item.kicker),
    headline: item.headline ?? '',
    since: item.datedAt ?? story?.publishedAt ?? item.publishedAt ?? null,
    path,
    url: story ? null : said(item.url),
  }
}
