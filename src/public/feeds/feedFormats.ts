import { atom } from './atom.ts'
import type { Feed } from './feed.ts'
import { jsonFeed } from './jsonFeed.ts'
import { rss } from './rss.ts'

/** The formats that every feed is had in, by the last part of its address. */
export const feedFormats = {
  'rss.xml': { mediaType: 'application/rss+xml', write: rss },
  'atom.xml': { mediaType: 'application/atom+xml', write: atom },
  'feed.json': { mediaType: 'application/feed+json', write: jsonFeed },
} as const satisfies Record<string, { mediaType: string; write: (feed: Feed) => string }>

export type FeedFile = keyof typeof feedFormats
