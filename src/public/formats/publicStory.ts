import type { Notice } from '../../editorial/corrections/notice.ts'
import type { Block } from './textBlocks.ts'

/** A file of the media library as readers see it. Addresses are whole. */
export type PublicPicture = {
  url: string
  mimeType?: string | undefined
  bytes?: number | undefined
  width?: number | undefined
  height?: number | undefined
  alt?: string | undefined
  caption?: string | undefined
  credit?: string | undefined
}

/** Somebody in the byline, and what they did. */
export type PublicByline = {
  name: string
  role: string
  title?: string | undefined
  url?: string | undefined
}

/** A page of the site by its name; `url` is unknown when the site has no address for such pages. */
export type PublicPlace = { name: string; url?: string | undefined }

/** A live story as programs outside are told of it. Times are ISO 8601, addresses whole. */
export type PublicStory = {
  id: string
  headline: string
  dek?: string | undefined
  /** For search engines: their own words when there are some, else the dek. */
  description?: string | undefined
  /** Where readers find it: its canonical address, or its page on the site. */
  url?: string | undefined
  publishedAt?: string | undefined
  updatedAt?: string | undefined
  language?: string | undefined
  /** Its section and those above it, the highest first. */
  sections: readonly PublicPlace[]
  topics: readonly string[]
  wordCount?: number | undefined
  image?: PublicPicture | undefined
  bylines: readonly PublicByline[]
  notices: readonly Notice[]
  /** Empty where the text was not asked for. */
  body: readonly Block[]
  social?: PublicSocial | undefined
}

/** What an editor wrote for search engines and social networks. */
export type PublicSocial = {
  searchTitle?: string | undefined
  title?: string | undefined
  description?: string | undefined
  image?: PublicPicture | undefined
  isHidden?: boolean | undefined
}

/** The publication itself. */
export type PublicSite = {
  name: string
  tagline?: string | undefined
  url?: string | undefined
  language?: string | undefined
}
