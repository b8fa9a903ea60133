import { z } from 'zod'

import { noticeKinds } from '../../editorial/corrections/notice.ts'
import { named } from '../../platform/routes/called.ts'

/* The shapes that pages are made of. They are the same wherever one stands, and every member is always there. */

export const text = z.string().nullable()
const time = z.iso.datetime()
export const path = text.describe('Of a page of the site; null when there is no such page.')

/** A file of the media library, wherever one is shown. */
export const picture = named(
  'Picture',
  z.object({
    id: z.string(),
    alt: text,
    caption: text,
    credit: text,
    width: z.int().nullable(),
    height: z.int().nullable(),
    focal: z
      .array(z.number())
      .describe('The point that stays in every crop, in percent from the left and from the top.'),
    version: text.describe('For the addresses of renditions, `/api/media/{id}/render`.'),
    blur: text.describe('A tiny picture as a data URL.'),
    mimeType: text,
    url: z.string().describe('The original file.'),
  }),
)

/** A page that something leads to. */
export const place = named('PagePlace', z.object({ name: z.string(), path }))

const credit = named('PageCredit', z.object({ name: z.string(), path, role: z.string() }))

const author = named('PageAuthor', z.object({ ...credit.shape, title: text, portrait: picture.nullable() }))

const shared = {
  id: z.string(),
  path,
  kicker: text,
  headline: z.string(),
  dek: text,
  section: place.nullable(),
  picture: picture.nullable(),
  publishedAt: time.nullable(),
  updatedAt: time,
  language: text,
  breaking: z.boolean(),
  readingTime: z.int().nullable().describe('Minutes.'),
  notice: z
    .enum(Object.keys(noticeKinds) as (keyof typeof noticeKinds)[])
    .nullable()
    .describe('The kind of the newest notice; `retraction` for a story that was ever retracted.'),
}

/** A story, wherever one is listed. */
export const card = named(
  'Card',
  z.object({
    ...shared,
    bylines: z.array(credit),
    isPinned: z.boolean().describe('Whether an editor put it at its place of the front.'),
  }),
)

const translation = named('PageTranslation', z.object({ language: z.string(), path, headline: z.string() }))

const pageText = named(
  'PageText',
  z
    .object({ root: z.record(z.string(), z.unknown()) })
    .describe('The editor’s tree, with pictures and links as pages show them; see the guide for front ends.'),
)

export const story = named(
  'PageStory',
  z.object({
    ...shared,
    bylines: z.array(author),
    topics: z.array(place),
    body: pageText.nullable(),
    wordCount: z.int().nullable(),
    sources: z.array(named('PageSource', z.object({ name: z.string(), url: text }))),
    corrections: z
      .array(
        named(
          'PageNotice',
          z.object({ kind: z.enum(Object.keys(noticeKinds)), text: z.string(), date: time.nullable() }),
        ),
      )
      .describe('The newest first.'),
    translations: z.array(translation),
    related: z.array(card),
    previous: card.nullable().describe('The story of its section that was published before it.'),
    next: card.nullable().describe('The one that was published after it.'),
  }),
)

const trending = z.array(
  named(
    'PageTrending',
    z.object({
      rank: z.int(),
      kicker: text,
      headline: z.string(),
      since: time.nullable().describe('When it came out.'),
      path,
      url: text.describe('Outside the site.'),
    }),
  ),
)

const mostRead = z.array(named('RankedCard', z.object({ ...card.shape, rank: z.int() })))
const after = text.describe('For `after`, to go on behind the last story; null at the end.')
const front = { stories: z.array(card), after, trending, mostRead }

export const home = named(
  'PageHome',
  z.object({ ...front, live: z.int().describe('How many stories are live.') }),
)

export const section = named(
  'PageSection',
  z.object({
    id: z.string(),
    name: z.string(),
    description: text,
    children: z.array(place),
    ...front,
  }),
)

export const person = named(
  'PagePerson',
  z.object({
    id: z.string(),
    name: z.string(),
    title: text,
    organisation: text,
    biography: text,
    portrait: picture.nullable(),
    links: z.array(named('PageLink', z.object({ label: z.string(), path, url: text }))),
    stories: z.array(card),
    after,
    about: z.array(card).describe('The newest stories about the person, by others.'),
    quotes: z.array(named('PageQuote', z.object({ text: z.string(), story: card }))),
  }),
)

export const topic = named('PageTopic', z.object({ name: z.string(), stories: z.array(card), after }))

export const gone = named(
  'PageTombstone',
  z.object({ of: z.string(), notice: text, withdrawnAt: time.nullable() }),
)

export type Picture = z.infer<typeof picture>
export type Card = z.infer<typeof card>
export type Place = z.infer<typeof place>
export type Story = z.infer<typeof story>
export type Trending = z.infer<typeof trending>[number]
export type Ranked = z.infer<typeof mostRead>[number]
