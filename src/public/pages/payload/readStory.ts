import { newestFirst, noticesOf } from '../../../editorial/corrections/notice.ts'
import type { Article, Media } from '../../../payload-types.ts'
import { webAddress } from '../../../platform/values/addresses.ts'
import { pathOf } from '../../formats/payload/pageOf.ts'
import { populated } from '../../formats/payload/populated.ts'
import { toldOfRelated } from '../../formats/payload/readStories.ts'
import { storyOf } from '../../formats/payload/storyOf.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import { storyHead } from '../heads.ts'
import { pageText } from '../pageText.ts'
import { said } from '../said.ts'
import type { Card, Story } from '../shapes.ts'
import { type Beside, findBeside } from './besideStory.ts'
import type { Context, Made, Opened } from './context.ts'
import { type Cards, readCards } from './readCards.ts'
import { placesAbove } from './readSection.ts'
import { bylinesOf, cardFields, pictureFields, pictureOf, sharedOf } from './shapesOf.ts'

const fields = {
  ...cardFields,
  topics: true,
  body: true,
  wordCount: true,
  sources: true,
  translationOf: true,
  seo: true,
  createdAt: true,
} as const

/** All that a text and its head show of what they lead to. */
const related = {
  ...toldOfRelated,
  persons: { ...toldOfRelated.persons, portrait: true },
  media: { ...toldOfRelated.media, ...pictureFields },
} as const

/** Deep enough for the section of a story that the text links to, and for sections two above a story's own. */
const depth = 3

/**
 * The page of a story, in as many questions to the store whatever its text holds; undefined where there is no such live story,
 * or none has a page.
 */
export const openStory = async (context: Context, id: string): Promise<Opened<'story'> | undefined> => {
  const { outside, payload } = context
  const shape = { depth, select: fields, populate: related }
  const [story] = await readPublic(payload, { type: 'articles', ids: [id], ...shape })
  const path = story && pathOf.story(outside, story)
  if (!story || !path) return undefined
  return { path, read: () => readAll(context, story, path) }
}

const readAll = async (context: Context, story: Article, path: string): Promise<Made<'story'>> => {
  const { outside, payload } = context
  const beside = await findBeside(context, story)
  const { next, previous, related: alike, translations } = beside
  const cards = await readCards(payload, outside, [...translations, ...alike, previous, next])
  return {
    ...{ status: 200, kind: 'story', path },
    head: storyHead(
      outside.site,
      storyOf(story, outside),
      alternatesOf(story, cards.all(translations), context),
    ),
    breadcrumb: placesAbove(story.section, context),
    story: { ...sharedOf(story, outside), ...ownOf(story, context), ...cardsOf(beside, cards) },
  }
}

const cardsOf = ({ next, previous, related: alike, translations }: Beside, cards: Cards) => ({
  translations: cards.all(translations).map(({ headline, language, path }) => ({
    language: language ?? '',
    path,
    headline,
  })),
  related: cards.all(alike),
  previous: cards.one(previous),
  next: cards.one(next),
})

const ownOf = (story: Article, { linkTo, outside }: Context) => ({
  bylines: bylinesOf(story, (person, role) => ({
    name: person.name,
    path: pathOf.person(outside, person),
    role,
    title: said(person.title),
    portrait: pictureOf(person.portrait, outside),
  })),
  topics: (story.topics ?? []).map((name) => ({ name, path: pathOf.topic(outside, name) })),
  body: pageText(story.body, {
    linkTo,
    pictureOf: (media) => pictureOf(media as Media | string | null, outside) ?? undefined,
    pathOf: (relationTo, document) => pathOfLinked(relationTo, document, outside),
  }),
  wordCount: story.wordCount ?? null,
  sources: (story.sources ?? []).map(({ name, url }) => ({ name, url: said(url && webAddress(url)) })),
  corrections: newestFirst(noticesOf({ ...story })).map(
    ({ date, kind, text }): Story['corrections'][number] => ({
      kind,
      text,
      date: date ?? null,
    }),
  ),
})

const pathOfLinked = (relationTo: string, document: unknown, outside: Context['outside']): string | null => {
  const found = populated(document as Article | string | null)
  if (!found) return null
  return relationTo === 'articles' ? pathOf.story(outside, found) : pathOf.person(outside, found)
}

/** Search engines want each language to name all of them, itself too. */
const alternatesOf = (story: Article, others: readonly Card[], { outside }: Context) => {
  const { url } = outside.site
  if (url === undefined || others.length === 0) return []
  const all = [{ language: story.language, path: pathOf.story(outside, story) }, ...others]
  return all.flatMap(({ language, path }) =>
    language && path ? [{ hreflang: language, href: url + path }] : [],
  )
}
