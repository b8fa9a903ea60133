import type { Payload } from 'payload'

import type { Article, Section, SiteSetting } from '../../../payload-types.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'
import { findSite } from '../../lists/payload/findSite.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import { readTrending } from '../../trending/payload/readTrending.ts'
import { composeFront } from '../compose.ts'
import { type Front, listFront, type Pin } from './listFront.ts'

/** Live articles have a headline: a stub without one cannot be published. */
type LiveArticle = Article & { headline: string }

export type FrontOptions = { limit: number | undefined; withBody: boolean }

const storyFields = {
  headline: true,
  slug: true,
  kicker: true,
  dek: true,
  section: true,
  topics: true,
  bylines: true,
  leadImage: true,
  language: true,
  breaking: true,
  wordCount: true,
  readingTime: true,
  stage: true,
  publishedAt: true,
  updatedAt: true,
} as const

/**
 * Reads everything that a front page needs: the section, its stories in order, the trending list, and the site's footer.
 * Everybody gets the same answer, staff too.
 *
 * @param slug the slug of the section; undefined for the home front
 * @returns undefined when there is no live section with this slug
 */
export const readFront = async (payload: Payload, slug: string | undefined, options: FrontOptions) => {
  const site = await findSite(payload)
  const section = slug === undefined ? null : await readSection(payload, slug)
  if (section === undefined) return undefined
  const front = section ? section.front : site.front
  const [stories, trending] = await Promise.all([
    readStories(payload, { front, section, options }),
    readTrending(payload, section?.id ?? null),
  ])
  return { section: section && withoutFront(section), stories, trending, site: siteOf(site) }
}

const readSection = async (payload: Payload, slug: string): Promise<Section | undefined> => {
  const [section] = await findPublic(payload, {
    type: 'sections',
    depth: 1,
    joins: false,
    limit: 1,
    where: { slug: { equals: slug } },
  })
  return section
}

const withoutFront = ({ id, name, slug, description, parent, updatedAt }: Section) => ({
  id,
  name,
  slug,
  description: description ?? null,
  parent: parent ?? null,
  updatedAt,
})

type StoriesRequest = { front: Front | null | undefined; section: Section | null; options: FrontOptions }

const readStories = async (payload: Payload, { front, section, options }: StoriesRequest) => {
  const { limit, withBody } = options
  const list = await listFront(payload, { front, section: section?.id, limit, after: undefined })
  const ids = [...list.pins.map(({ id }) => id), ...list.others]
  const [stories, images] = await Promise.all([
    findStories(payload, ids, withBody),
    readImages(payload, list.pins),
  ])
  return composeFront({
    limit: ids.length,
    others: list.others.flatMap((id) => stories.get(id) ?? []),
    pinned: list.pins.flatMap(({ id, headline, image }) => {
      const story = stories.get(id)
      return story ? [{ story, headline, image: images.get(image ?? '') }] : []
    }),
  })
}

const findStories = async (
  payload: Payload,
  ids: readonly string[],
  withBody: boolean,
): Promise<Map<string, LiveArticle>> => {
  const select = { ...storyFields, ...(withBody && { body: true }) }
  const stories = await readPublic(payload, { type: 'articles', ids, depth: 1, select })
  return new Map(stories.map((story) => [story.id, { ...story, headline: story.headline ?? '' }]))
}

const readImages = async (payload: Payload, pins: readonly Pin[]) => {
  const ids = pins.flatMap(({ image }) => image ?? [])
  if (ids.length === 0) return new Map<string, unknown>()
  const images = await readPublic(payload, { type: 'media', ids, depth: 0 })
  return new Map(images.map((image) => [String(image.id), image as unknown]))
}

const siteOf = ({
  siteName,
  tagline,
  siteUrl,
  language,
  contact,
  social,
  footerNavigation,
}: SiteSetting) => ({
  siteName,
  tagline: tagline ?? null,
  siteUrl: siteUrl ?? null,
  language: language ?? null,
  contact: contact ?? null,
  social: (social ?? []).map(({ network, url }) => ({ network, url })),
  footerNavigation: (footerNavigation ?? []).map(({ label, url }) => ({ label, url })),
})
