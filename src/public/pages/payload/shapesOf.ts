import { isRetracted, newestFirst, noticesOf } from '../../../editorial/corrections/notice.ts'
import { focalOf } from '../../../media/sizes/version.ts'
import type { Article, Media, Person, Section } from '../../../payload-types.ts'
import { pathOf } from '../../formats/payload/pageOf.ts'
import { populated } from '../../formats/payload/populated.ts'
import type { Outside } from '../../formats/payload/readSite.ts'
import { said } from '../said.ts'
import type { Card, Picture, Place } from '../shapes.ts'

/** What is read of a picture. */
export const pictureFields = {
  alt: true,
  blur: true,
  caption: true,
  credit: true,
  focalX: true,
  focalY: true,
  height: true,
  mimeType: true,
  url: true,
  version: true,
  width: true,
} as const

/** What is read of a story for its path, and of what it leads to. */
export const storyPathFields = { slug: true, section: true, publishedAt: true } as const
export const storyPathRelations = { sections: { slug: true } } as const

/** What is read of a story for a card. */
export const cardFields = {
  headline: true,
  slug: true,
  kicker: true,
  dek: true,
  section: true,
  bylines: true,
  leadImage: true,
  language: true,
  breaking: true,
  readingTime: true,
  corrections: true,
  publishedAt: true,
  updatedAt: true,
} as const

/** The same of what a card leads to. */
export const cardRelations = {
  media: pictureFields,
  persons: { name: true, slug: true },
  sections: { name: true, slug: true },
} as const

/** @returns null for a picture that readers do not see */
export const pictureOf = (media: Media | string | null | undefined, { server }: Outside): Picture | null => {
  const found = populated(media)
  if (!found?.url) return null
  const { x, y } = focalOf({ ...found })
  const {
    alt,
    blur,
    caption,
    credit,
    height = null,
    id,
    mimeType = null,
    version = null,
    width = null,
  } = found
  return {
    ...{ id, alt: said(alt), caption: said(caption), credit: said(credit) },
    ...{ width, height, focal: [x, y], version, blur: said(blur), mimeType },
    url: new URL(found.url, server).href,
  }
}

/** The picture of a story, with the words that the story has for it. */
export const leadOf = ({ leadImage }: Pick<Article, 'leadImage'>, outside: Outside): Picture | null => {
  const picture = pictureOf(leadImage?.image, outside)
  if (!picture) return null
  const { caption, credit } = leadImage ?? {}
  return { ...picture, caption: said(caption) ?? picture.caption, credit: said(credit) ?? picture.credit }
}

export const sectionPlace = (
  section: Section | string | null | undefined,
  outside: Outside,
): Place | null => {
  const found = populated(section)
  return found ? { name: found.name, path: pathOf.section(outside, found) } : null
}

type Bylined = Pick<Article, 'bylines'>

/** Those of the byline whom readers see, with what they did. */
export const bylinesOf = <Credit>(
  { bylines }: Bylined,
  creditOf: (person: Person, role: string) => Credit,
): Credit[] =>
  (bylines ?? []).flatMap(({ person, role }) => {
    const found = populated(person)
    return found ? [creditOf(found, role ?? 'reporter')] : []
  })

/** What a card and the page of a story tell alike. */
export const sharedOf = (story: Article, outside: Outside) => {
  const notices = noticesOf({ ...story })
  return {
    id: story.id,
    path: pathOf.story(outside, story),
    kicker: said(story.kicker),
    headline: story.headline ?? '',
    dek: said(story.dek),
    section: sectionPlace(story.section, outside),
    picture: leadOf(story, outside),
    publishedAt: story.publishedAt ?? null,
    updatedAt: story.updatedAt,
    language: story.language ?? null,
    breaking: story.breaking === true,
    readingTime: story.readingTime ?? null,
    notice: isRetracted(notices) ? ('retraction' as const) : (newestFirst(notices)[0]?.kind ?? null),
  }
}

/** A story as lists show it. */
export const cardOf = (story: Article, outside: Outside): Card => ({
  ...sharedOf(story, outside),
  bylines: bylinesOf(story, (person, role) => ({
    name: person.name,
    path: pathOf.person(outside, person),
    role,
  })),
  isPinned: false,
})
