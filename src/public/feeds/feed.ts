import { escapeMarkup } from '../../text/escaping/escapeMarkup.ts'
import { blocksToHtml } from '../formats/blocksToHtml.ts'
import type { PublicStory } from '../formats/publicStory.ts'
import { withNotices } from '../formats/storyHtml.ts'
import { storyUri } from '../formats/storyUri.ts'

/** A feed in any format: what it is of, where it is, and its stories. */
export type Feed = {
  title: string
  description: string
  /** The feed's own address. */
  self: string
  /** The page that it is the feed of. */
  home: string
  language: string | undefined
  publisher: string
  /** ISO 8601; the newest change of anything in it. */
  updatedAt: string
  hasFullText: boolean
  entries: readonly Entry[]
  /** What was in it and is withdrawn, by the names of its entries, the newest first. */
  gone: readonly { uri: string; at: string }[]
}

/** A story that was public and no longer is, and since when, ISO 8601. */
export type Withdrawn = { id: string; at: string }

/** A story in a feed. */
export type Entry = { uri: string; url: string; story: PublicStory; html: string }

export type FeedOf = Omit<Feed, 'updatedAt' | 'entries' | 'gone'> & {
  stories: readonly PublicStory[]
  withdrawn: readonly Withdrawn[]
  /** When the site's settings were changed: as old as a feed without stories is. */
  changedAt: string | undefined
  /** Where a story without a page on the site can be read. */
  fallbackUrl: (id: string) => string
}

/** A feed of stories, the newest first, each with its notices. Nothing in it depends on when it is asked for. */
export const feedOf = ({ stories, withdrawn, changedAt, fallbackUrl, ...about }: FeedOf): Feed => ({
  ...about,
  updatedAt:
    [...stories.map(changeOf), ...withdrawn.map(({ at }) => at)].toSorted().at(-1) ?? changedAt ?? dawn,
  gone: withdrawn.map(({ at, id }) => ({ uri: storyUri(id), at })),
  entries: stories.map((story) => ({
    uri: storyUri(story.id),
    url: story.url ?? fallbackUrl(story.id),
    story,
    html: withNotices(story, about.hasFullText ? blocksToHtml(story.body) : dekHtml(story)),
  })),
})

const dawn = '1970-01-01T00:00:00.000Z'

const changeOf = ({ publishedAt, updatedAt }: PublicStory): string => updatedAt ?? publishedAt ?? dawn

const dekHtml = ({ dek }: PublicStory): string => (dek ? `<p>${escapeMarkup(dek)}</p>` : '')
