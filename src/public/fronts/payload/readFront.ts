import type { Payload, Where } from 'payload'

import type { Article, Section, SiteSetting } from '../../../payload-types.ts'
import { relationIn } from '../../../text/richtext/tree.ts'
import { findPublic } from '../../lists/payload/findPublic.ts'
import { findSite } from '../../lists/payload/findSite.ts'
import { withChildren } from '../../sections/payload/withChildren.ts'
import { readTrending } from '../../trending/payload/readTrending.ts'
import { composeFront } from '../compose.ts'

type Front = NonNullable<Section['front']> | NonNullable<SiteSetting['front']>

/** What is live has a headline; a stub without one never gets there. */
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
 * All that a front page needs, in one answer: the section, its stories in order, the trending list, the site's
 * footer. It is what readers see, whoever asks.
 *
 * @param slug the section's; undefined for the home front
 * @returns undefined when there is no such live section
 */
export const readFront = async (payload: Payload, slug: string | undefined, ask: FrontOptions) => {
  const site = await findSite(payload)
  const section = slug === undefined ? null : await readSection(payload, slug)
  if (section === undefined) return undefined
  const front = section ? section.front : site.front
  const [stories, trending] = await Promise.all([
    readStories(payload, { front, section, ask }),
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

type StoriesAsk = { front: Front | null | undefined; section: Section | null; ask: FrontOptions }

const readStories = async (payload: Payload, { front, section, ask }: StoriesAsk) => {
  const limit = ask.limit ?? front?.limit ?? 20
  const pins = front?.pinned ?? []
  const ids = pins.map(({ story }) => relationIn(story)).filter((id) => id !== undefined)
  const pinned = await findStories(payload, {
    where: { id: { in: ids } },
    limit: ids.length,
    withBody: ask.withBody,
  })
  const others =
    front?.fill === 'none'
      ? []
      : await findStories(payload, {
          where: await filling(payload, front, section),
          limit: limit + ids.length,
          withBody: ask.withBody,
        })
  const images = await readImages(payload, pins)
  const found = new Map(pinned.map((story) => [story.id, story]))
  return composeFront({
    limit,
    others,
    pinned: pins.flatMap(({ story, headline, image }) => {
      const live = found.get(relationIn(story) ?? '')
      return live ? [{ story: live, headline, image: images.get(relationIn(image) ?? '') }] : []
    }),
  })
}

/** The home front is filled from everywhere; a section's from itself and, if so set, the sections below it. */
const filling = async (
  payload: Payload,
  front: Front | null | undefined,
  section: Section | null,
): Promise<Where> => {
  if (!section) return {}
  if (front?.fill === 'newest') return { section: { equals: section.id } }
  return { section: { in: await withChildren(payload, section.id) } }
}

type Find = { where: Where; limit: number; withBody: boolean }

const findStories = async (payload: Payload, { where, limit, withBody }: Find): Promise<LiveArticle[]> => {
  if (limit === 0) return []
  const stories = await findPublic(payload, {
    type: 'articles',
    depth: 1,
    limit,
    select: { ...storyFields, ...(withBody && { body: true }) },
    sort: '-publishedAt',
    where,
  })
  return stories.map((story) => ({ ...story, headline: story.headline ?? '' }))
}

const readImages = async (payload: Payload, pins: { image?: unknown }[]) => {
  const ids = pins.map(({ image }) => relationIn(image)).filter((id) => id !== undefined)
  if (ids.length === 0) return new Map<string, unknown>()
  const images = await findPublic(payload, {
    type: 'media',
    depth: 0,
    limit: ids.length,
    where: { id: { in: ids } },
  })
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
