/* Made by npm run generate from docs/openapi.json; change the collections, not this file. */

import type { PageText } from './pageText.ts'
import type { RichText } from './richText.ts'
import type { Briefs, Ids, Related } from './shapes.ts'

export interface ArticleOf<R extends Related> {
  id: string
  section: R['Section'] | null
  /** The short label above the headline. */
  kicker: string | null
  headline: string | null
  dek: string | null
  bylines: {
    person: R['Person'] | null
    role: 'reporter' | 'writer' | 'photographer' | 'editor' | 'translator' | 'illustrator' | 'data' | null
    id: string | null
  }[]
  leadImage: {
    image: R['Media'] | null
    caption: string | null
    credit: string | null
  }
  topics: string[]
  body: RichText<R> | null
  sources: {
    name: string
    url: string | null
    id: string | null
  }[]
  translationOf: R['Article'] | null
  /** Published with the changed text. Notices that readers have seen cannot be changed; correct them with another notice. */
  corrections: {
    kind: 'correction' | 'clarification' | 'update' | 'retraction'
    /** If empty, the time of publication. */
    date: string | null
    text: string
    id: string | null
  }[]
  seo: {
    title: string | null
    description: string | null
    socialTitle: string | null
    socialDescription: string | null
    socialImage: R['Media'] | null
    canonicalUrl: string | null
    noIndex: boolean | null
  }
  /** Made from the headline. Changing it after publication leaves a redirect. */
  slug: string | null
  language: string | null
  breaking: boolean | null
  wordCount: number | null
  readingTime: number | null
  mentions: R['Person'][]
  quotes: {
    text: string | null
    speaker: R['Person'] | null
    source: string | null
    id: string | null
  }[]
  /** Changed by the workflow buttons. */
  stage: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt: string | null
  rev: number | null
  updatedAt: string
  createdAt: string
  _status: 'draft' | 'published' | null
}

export type ArticleBrief<R extends Related> = Pick<
  ArticleOf<R>,
  | 'id'
  | 'headline'
  | 'slug'
  | 'kicker'
  | 'dek'
  | 'section'
  | 'leadImage'
  | 'stage'
  | 'publishedAt'
  | 'updatedAt'
  | 'language'
>

export type ArticleWhere = {
  createdAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  updatedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  id?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  publishedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
    exists?: boolean
  }
  _status?: {
    equals?: 'draft' | 'published'
    not_equals?: 'draft' | 'published'
    in?: readonly ('draft' | 'published')[]
    not_in?: readonly ('draft' | 'published')[]
  }
  slug?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  headline?: { equals?: string; in?: readonly string[] }
  section?: {
    equals?: string
    not_equals?: string
    in?: readonly string[]
    not_in?: readonly string[]
    exists?: boolean
  }
  'section.slug'?: {
    equals?: string
    not_equals?: string
    in?: readonly string[]
    not_in?: readonly string[]
  }
  topics?: { equals?: string; in?: readonly string[] }
  'bylines.person'?: { equals?: string; in?: readonly string[] }
  mentions?: { equals?: string; in?: readonly string[] }
  'quotes.speaker'?: { equals?: string; in?: readonly string[] }
  language?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  breaking?: { equals?: boolean; not_equals?: boolean }
  translationOf?: { equals?: string; in?: readonly string[]; exists?: boolean }
  'corrections.kind'?: {
    equals?: 'correction' | 'clarification' | 'update' | 'retraction'
    in?: readonly ('correction' | 'clarification' | 'update' | 'retraction')[]
  }
  wordCount?: {
    equals?: number
    greater_than?: number
    greater_than_equal?: number
    less_than?: number
    less_than_equal?: number
  }
  and?: ArticleWhere[]
  or?: ArticleWhere[]
}

export type ArticleSort = `${'' | '-'}${'publishedAt' | 'updatedAt' | 'createdAt' | 'headline'}`

export interface SectionOf<R extends Related> {
  id: string
  name: string
  description: string | null
  parent: R['Section'] | null
  front: {
    pinned: {
      story: R['Article'] | null
      /** Shown on this front instead of the story’s own. */
      headline: string | null
      image: R['Media'] | null
      id: string | null
    }[]
    fill: 'newest' | 'newest-with-children' | 'none' | null
    limit: number | null
  }
  /** Made from the name. Changing it after publication leaves a redirect. */
  slug: string | null
  /** Changed by the workflow buttons. */
  stage: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt: string | null
  rev: number | null
  updatedAt: string
  createdAt: string
  _status: 'draft' | 'published' | null
}

export type SectionBrief<R extends Related> = Pick<SectionOf<R>, 'id' | 'name' | 'slug' | 'parent'>

export type SectionWhere = {
  createdAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  updatedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  id?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  publishedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
    exists?: boolean
  }
  _status?: {
    equals?: 'draft' | 'published'
    not_equals?: 'draft' | 'published'
    in?: readonly ('draft' | 'published')[]
    not_in?: readonly ('draft' | 'published')[]
  }
  slug?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  name?: { equals?: string; in?: readonly string[] }
  parent?: { equals?: string; in?: readonly string[]; exists?: boolean }
  'parent.slug'?: { equals?: string; in?: readonly string[] }
  and?: SectionWhere[]
  or?: SectionWhere[]
}

export type SectionSort = `${'' | '-'}${'publishedAt' | 'updatedAt' | 'createdAt' | 'name'}`

export interface PersonOf<R extends Related> {
  id: string
  name: string
  title: string | null
  organisation: string | null
  kinds: ('staff' | 'contributor' | 'public-figure')[]
  biography: string | null
  portrait: R['Media'] | null
  links: {
    label: string
    url: string
    id: string | null
  }[]
  storiesBy?: { docs: R['Article'][]; hasNextPage: boolean; totalDocs?: number }
  storiesAbout?: { docs: R['Article'][]; hasNextPage: boolean; totalDocs?: number }
  quotesBy?: { docs: R['Article'][]; hasNextPage: boolean; totalDocs?: number }
  /** Made from the name. Changing it after publication leaves a redirect. */
  slug: string | null
  /** Changed by the workflow buttons. */
  stage: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt: string | null
  rev: number | null
  updatedAt: string
  createdAt: string
  _status: 'draft' | 'published' | null
}

export type PersonBrief<R extends Related> = Pick<
  PersonOf<R>,
  'id' | 'name' | 'slug' | 'title' | 'organisation' | 'portrait'
>

export type PersonWhere = {
  createdAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  updatedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  id?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  publishedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
    exists?: boolean
  }
  _status?: {
    equals?: 'draft' | 'published'
    not_equals?: 'draft' | 'published'
    in?: readonly ('draft' | 'published')[]
    not_in?: readonly ('draft' | 'published')[]
  }
  slug?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  name?: { equals?: string; in?: readonly string[] }
  kinds?: {
    equals?: 'staff' | 'contributor' | 'public-figure'
    in?: readonly ('staff' | 'contributor' | 'public-figure')[]
  }
  and?: PersonWhere[]
  or?: PersonWhere[]
}

export type PersonSort = `${'' | '-'}${'publishedAt' | 'updatedAt' | 'createdAt' | 'name'}`

export interface TrendingItemOf<R extends Related> {
  id: string
  rank: number | null
  kicker: string | null
  /** Empty: the story’s own headline. */
  headline: string | null
  story: R['Article'] | null
  /** For a story of another site. */
  url: string | null
  /** Empty: when the story was first published. */
  datedAt: string | null
  age: {
    since: string | null
    words: string | null
  }
  /** Empty: the whole site. */
  section: R['Section'] | null
  /** An automatic item follows what readers read, and changes its story with it. A manual item is changed only by editors. */
  kind: 'manual' | 'automatic' | null
  /** It keeps this story and these words; the automatic items fill the places around it. */
  pinned: boolean | null
  from: string | null
  until: string | null
  /** Changed by the workflow buttons. */
  stage: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt: string | null
  rev: number | null
  updatedAt: string
  createdAt: string
  _status: 'draft' | 'published' | null
}

export type TrendingItemBrief<R extends Related> = TrendingItemOf<R>

export type TrendingItemWhere = {
  createdAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  updatedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  id?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  publishedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
    exists?: boolean
  }
  _status?: {
    equals?: 'draft' | 'published'
    not_equals?: 'draft' | 'published'
    in?: readonly ('draft' | 'published')[]
    not_in?: readonly ('draft' | 'published')[]
  }
  section?: { equals?: string; in?: readonly string[]; exists?: boolean }
  'section.slug'?: { equals?: string; in?: readonly string[] }
  story?: { equals?: string; in?: readonly string[]; exists?: boolean }
  kind?: {
    equals?: 'manual' | 'automatic'
    not_equals?: 'manual' | 'automatic'
    in?: readonly ('manual' | 'automatic')[]
    not_in?: readonly ('manual' | 'automatic')[]
  }
  rank?: {
    equals?: number
    greater_than?: number
    greater_than_equal?: number
    less_than?: number
    less_than_equal?: number
  }
  from?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
    exists?: boolean
  }
  until?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
    exists?: boolean
  }
  and?: TrendingItemWhere[]
  or?: TrendingItemWhere[]
}

export type TrendingItemSort = `${'' | '-'}${'publishedAt' | 'updatedAt' | 'createdAt' | 'rank'}`

export interface MediaOf<R extends Related> {
  id: string
  /** What the picture shows, for people who cannot see it. */
  alt: string
  caption: string | null
  credit: string | null
  rights: 'owned' | 'agency' | 'licensed' | 'creative-commons' | 'public-domain' | 'handout' | null
  blur: string | null
  isLive: boolean | null
  /** For logos, documents and other files that are linked from elsewhere. */
  isPublic: boolean | null
  version: string | null
  rev: number | null
  updatedAt: string
  createdAt: string
  url: string | null
  thumbnailURL: string | null
  filename: string | null
  mimeType: string | null
  filesize: number | null
  width: number | null
  height: number | null
  focalX: number | null
  focalY: number | null
  sizes: {
    thumbnail: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    thumbnailAvif: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    card: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    cardAvif: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    wide: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    wideAvif: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    full: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
    fullAvif: {
      url: string | null
      width: number | null
      height: number | null
      mimeType: string | null
      filesize: number | null
      filename: string | null
    }
  }
}

export type MediaBrief<R extends Related> = Pick<
  MediaOf<R>,
  | 'id'
  | 'alt'
  | 'blur'
  | 'caption'
  | 'credit'
  | 'filename'
  | 'focalX'
  | 'focalY'
  | 'height'
  | 'mimeType'
  | 'sizes'
  | 'url'
  | 'version'
  | 'width'
>

export type MediaWhere = {
  createdAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  updatedAt?: {
    equals?: string | Date
    greater_than?: string | Date
    greater_than_equal?: string | Date
    less_than?: string | Date
    less_than_equal?: string | Date
  }
  id?: { equals?: string; not_equals?: string; in?: readonly string[]; not_in?: readonly string[] }
  filename?: { equals?: string; in?: readonly string[] }
  and?: MediaWhere[]
  or?: MediaWhere[]
}

export type MediaSort = `${'' | '-'}${'createdAt' | 'updatedAt' | 'filename'}`

export interface QuoteBlock<R extends Related = Related> {
  text: string
  display: 'block' | 'pull' | null
  speaker: R['Person'] | null
  /** For a speaker without a person page. */
  speakerName: string | null
  source: {
    name: string | null
    url: string | null
  }
  id: string | null
  blockName: string | null
  blockType: 'quote'
}

export interface EmbedBlock {
  url: string
  title: string | null
  caption: string | null
  id: string | null
  blockName: string | null
  blockType: 'embed'
}

export interface CodeBlock {
  language: string | null
  code: string
  id: string | null
  blockName: string | null
  blockType: 'code'
}

export type Card = {
  id: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  kicker: string | null
  headline: string
  dek: string | null
  section: PagePlace | null
  picture: Picture | null
  publishedAt: string | null
  updatedAt: string
  language: string | null
  breaking: boolean
  /** Minutes. */
  readingTime: number | null
  /** The kind of the newest notice; `retraction` for a story that was ever retracted. */
  notice: ('correction' | 'clarification' | 'update' | 'retraction') | null
  bylines: PageCredit[]
  /** Whether an editor put it at its place of the front. */
  isPinned: boolean
}

export type Front = {
  section: FrontSection | null
  stories: FrontStory[]
  trending: TrendingEntry[]
  site: FrontSite
}

export type FrontSection = {
  id: string
  name: string
  slug: string | null
  description: string | null
  parent: SectionBrief<Ids> | null
  updatedAt: string
}

export type FrontSite = {
  siteName: string
  tagline: string | null
  siteUrl: string | null
  language: string | null
  contact: {
    email?: string | null
    phone?: string | null
    address?: string | null
  } | null
  social: {
    network: string
    url: string
  }[]
  footerNavigation: {
    label: string
    url: string
  }[]
}

export type FrontStory = {
  id: string
  section?: SectionBrief<Ids> | null
  /** The short label above the headline. */
  kicker?: string | null
  headline?: string | null
  dek?: string | null
  bylines?:
    | {
        person: PersonBrief<Ids> | null
        role?:
          'reporter' | 'writer' | 'photographer' | 'editor' | 'translator' | 'illustrator' | 'data' | null
        id?: string | null
      }[]
    | null
  leadImage?: {
    image?: MediaBrief<Ids> | null
    caption?: string | null
    credit?: string | null
  }
  topics?: string[] | null
  body?: RichText<Briefs<Ids>> | null
  sources?:
    | {
        name: string
        url?: string | null
        id?: string | null
      }[]
    | null
  translationOf?: ArticleBrief<Ids> | null
  /** Published with the changed text. Notices that readers have seen cannot be changed; correct them with another notice. */
  corrections?:
    | {
        kind: 'correction' | 'clarification' | 'update' | 'retraction'
        /** If empty, the time of publication. */
        date?: string | null
        text: string
        id?: string | null
      }[]
    | null
  seo?: {
    title?: string | null
    description?: string | null
    socialTitle?: string | null
    socialDescription?: string | null
    socialImage?: MediaBrief<Ids> | null
    canonicalUrl?: string | null
    noIndex?: boolean | null
  }
  /** Made from the headline. Changing it after publication leaves a redirect. */
  slug?: string | null
  language?: string | null
  breaking?: boolean | null
  wordCount?: number | null
  readingTime?: number | null
  mentions?: PersonBrief<Ids>[] | null
  quotes?:
    | {
        text?: string | null
        speaker?: PersonBrief<Ids> | null
        source?: string | null
        id?: string | null
      }[]
    | null
  /** Changed by the workflow buttons. */
  stage?: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt?: string | null
  rev?: number | null
  updatedAt?: string
  createdAt?: string
  _status?: 'draft' | 'published' | null
  isPinned: boolean
}

export type GonePage = {
  status: 410
  kind: 'gone'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  gone: PageTombstone
  cache: PageCache
}

export type HomePage = {
  status: 200
  kind: 'home'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  home: PageHome
  cache: PageCache
}

export type LiveEvent = {
  type: 'published' | 'updated' | 'corrected' | 'withdrawn' | 'reinstated' | 'trending' | 'imported'
  resource: 'articles' | 'sections' | 'persons' | 'trending-items' | 'media' | 'site-settings'
  /** Of the document. */
  id: string
  slug: string | null
  headline: string | null
  kicker: string | null
  /** The slug of its live section. */
  section: string | null
  /** When it has changed. */
  previousSlug?: string
  /** When it has changed. */
  previousSection?: string
  notices?: {
    kind: 'correction' | 'clarification' | 'update' | 'retraction'
    text: string
    date?: string
  }[]
  /** Of all answers that are no longer true, as `Surrogate-Key` spells them. */
  keys: string[]
  at: string
}

export type MissingPage = {
  status: 404
  kind: 'missing'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  cache: PageCache
}

export type MostRead = {
  section: {
    id: string
    name: string
    slug: string | null
  } | null
  hours: number
  stories: MostReadStory[]
}

export type MostReadStory = {
  id: string
  section?: SectionBrief<Ids> | null
  /** The short label above the headline. */
  kicker?: string | null
  headline?: string | null
  dek?: string | null
  leadImage?: {
    image?: MediaBrief<Ids> | null
    caption?: string | null
    credit?: string | null
  }
  /** Made from the headline. Changing it after publication leaves a redirect. */
  slug?: string | null
  language?: string | null
  breaking?: boolean | null
  publishedAt?: string | null
  rank: number
}

export type MovedPage = {
  status: 301
  kind: 'moved'
  path: string
  cache: PageCache
}

export type PageAlternate = {
  hreflang: string
  href: string
}

export type PageAuthor = {
  name: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  role: string
  title: string | null
  portrait: Picture | null
}

export type PageCache = {
  /** Surrogate keys: any event with one of them changes this page. */
  keys: string[]
  /** When the clock changes the page; null for never. */
  until: string | null
}

export type PageContact = {
  email: string | null
  phone: string | null
  address: string | null
}

export type PageCount = {
  value: string
  name: string | null
  count: number
}

export type PageCredit = {
  name: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  role: string
}

export type PageFacets = {
  type: PageCount[]
  section: PageCount[]
  person: PageCount[]
  year: PageCount[]
  month: PageCount[]
}

export type PageFeeds = {
  rss: string
  atom: string
  json: string
}

export type PageFooterLink = {
  label: string
  path: string | null
  url: string | null
}

export type PageHead = {
  title: string
  description: string | null
  canonical: string | null
  robots: string
  language: string | null
  /** The story in each of its languages, its own included. */
  alternates: PageAlternate[]
  /** Open Graph, in its order. */
  tags: PageTag[]
  jsonLd: Record<string, unknown>[]
}

export type PageHit = {
  kind: 'story' | 'person' | 'section'
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  title: string
  dek: string | null
  picture: Picture | null
  marked: PageMarks
  /** The story, where the hit is one. */
  story: Card | null
}

export type PageHome = {
  stories: Card[]
  /** For `after`, to go on behind the last story; null at the end. */
  after: string | null
  trending: PageTrending[]
  mostRead: RankedCard[]
  /** How many stories are live. */
  live: number
}

export type PageLink = {
  label: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  url: string | null
}

export type PageMarks = {
  /** HTML, all of it escaped but the `<mark>`s. */
  title: string | null
  /** HTML, all of it escaped but the `<mark>`s. */
  dek: string | null
  /** HTML, all of it escaped but the `<mark>`s. */
  text: string | null
  people: string[]
}

export type PageMenu = {
  label: string
  path: string | null
  url: string | null
  children: PageMenuItem[]
}

export type PageMenuItem = {
  label: string
  path: string | null
  url: string | null
}

export type PageNotice = {
  kind: 'correction' | 'clarification' | 'update' | 'retraction'
  text: string
  date: string | null
}

export type PagePerson = {
  id: string
  name: string
  title: string | null
  organisation: string | null
  biography: string | null
  portrait: Picture | null
  links: PageLink[]
  stories: Card[]
  /** For `after`, to go on behind the last story; null at the end. */
  after: string | null
  /** The newest stories about the person, by others. */
  about: Card[]
  quotes: PageQuote[]
}

export type PagePlace = {
  name: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
}

export type PageQuote = {
  text: string
  story: Card
}

export type PageSearch = {
  q: string
  /** The question that was answered instead. */
  didYouMean: string | null
  /** Which of the words the hits have. */
  match: 'all' | 'any'
  hits: PageHit[]
  facets: PageFacets
  page: number
  totalPages: number
  totalDocs: number
  isTotalExact: boolean
}

export type PageSection = {
  id: string
  name: string
  description: string | null
  children: PagePlace[]
  stories: Card[]
  /** For `after`, to go on behind the last story; null at the end. */
  after: string | null
  trending: PageTrending[]
  mostRead: RankedCard[]
}

export type PageSite = {
  name: string
  tagline: string | null
  language: string | null
  url: string | null
  navigation: PageMenu[]
  footer: PageFooterLink[]
  social: PageSocial[]
  contact: PageContact
  /** Of the whole site. */
  feeds: PageFeeds
}

export type PageSocial = {
  network: string
  url: string
}

export type PageSource = {
  name: string
  url: string | null
}

export type PageStory = {
  id: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  kicker: string | null
  headline: string
  dek: string | null
  section: PagePlace | null
  picture: Picture | null
  publishedAt: string | null
  updatedAt: string
  language: string | null
  breaking: boolean
  /** Minutes. */
  readingTime: number | null
  /** The kind of the newest notice; `retraction` for a story that was ever retracted. */
  notice: ('correction' | 'clarification' | 'update' | 'retraction') | null
  bylines: PageAuthor[]
  topics: PagePlace[]
  body: PageText | null
  wordCount: number | null
  sources: PageSource[]
  /** The newest first. */
  corrections: PageNotice[]
  translations: PageTranslation[]
  related: Card[]
  /** The story of its section that was published before it. */
  previous: Card | null
  /** The one that was published after it. */
  next: Card | null
}

export type PageTag = {
  property: string
  content: string
}

export type PageTombstone = {
  of: string
  notice: string | null
  withdrawnAt: string | null
}

export type PageTopic = {
  name: string
  stories: Card[]
  /** For `after`, to go on behind the last story; null at the end. */
  after: string | null
}

export type PageTranslation = {
  language: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  headline: string
}

export type PageTrending = {
  rank: number
  kicker: string | null
  headline: string
  /** When it came out. */
  since: string | null
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  /** Outside the site. */
  url: string | null
}

export type PersonPage = {
  status: 200
  kind: 'person'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  person: PagePerson
  cache: PageCache
}

export type Picture = {
  id: string
  alt: string | null
  caption: string | null
  credit: string | null
  width: number | null
  height: number | null
  /** The point that stays in every crop, in percent from the left and from the top. */
  focal: number[]
  /** For the addresses of renditions, `/api/media/{id}/render`. */
  version: string | null
  /** A tiny picture as a data URL. */
  blur: string | null
  mimeType: string | null
  /** The original file. */
  url: string
}

export type RankedCard = {
  id: string
  /** Of a page of the site; null when there is no such page. */
  path: string | null
  kicker: string | null
  headline: string
  dek: string | null
  section: PagePlace | null
  picture: Picture | null
  publishedAt: string | null
  updatedAt: string
  language: string | null
  breaking: boolean
  /** Minutes. */
  readingTime: number | null
  /** The kind of the newest notice; `retraction` for a story that was ever retracted. */
  notice: ('correction' | 'clarification' | 'update' | 'retraction') | null
  bylines: PageCredit[]
  /** Whether an editor put it at its place of the front. */
  isPinned: boolean
  rank: number
}

export type SearchAnswer = {
  q: string
  /** The corrected query that was answered instead, if nothing was found. */
  didYouMean: string | null
  /** Whether the documents contain all words or any of them. */
  match: 'all' | 'any'
  docs: SearchHit[]
  totalDocs: number
  /** False if there are further, older matches, which are not counted. */
  isTotalExact: boolean
  limit: number
  page: number
  totalPages: number
  hasPrevPage: boolean
  hasNextPage: boolean
  facets: {
    type: SearchCount[]
    section: SearchCount[]
    person: SearchCount[]
    year: SearchCount[]
    month: SearchCount[]
  }
}

export type SearchCount = {
  value: string
  count: number
  name?: string
  slug?: string
}

export type SearchHit = {
  type: 'articles' | 'persons' | 'sections'
  id: string
  slug: string | null
  title: string
  kicker: string | null
  dek: string | null
  section: {
    id: string
    name: string
    slug: string
  } | null
  image: MediaBrief<Ids> | null
  language: string | null
  publishedAt: string | null
  updatedAt: string
  marked: {
    /** HTML in which everything but `<mark>` is escaped. */
    title: string | null
    /** HTML in which everything but `<mark>` is escaped. */
    dek: string | null
    /** HTML in which everything but `<mark>` is escaped. */
    text: string | null
    people: string[]
  }
}

export type SearchPage = {
  status: 200
  kind: 'search'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  search: PageSearch
  cache: PageCache
}

export type SectionPage = {
  status: 200
  kind: 'section'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  section: PageSection
  cache: PageCache
}

export type SiteSetting = {
  id?: string
  siteName?: string
  tagline?: string | null
  siteUrl?: string | null
  language?: string | null
  /** Paths of your site, after the site address. Leave a path empty if the site has no such pages. Without a site address none of them is used. */
  addresses?: {
    /** May contain {slug}, {id}, {section}, {year}, {month}, {day}. */
    story?: string | null
    /** May contain {slug}, {id}. */
    section?: string | null
    /** May contain {slug}, {id}. */
    person?: string | null
    /** May contain {topic}. */
    topic?: string | null
  }
  feeds?: {
    text?: 'dek' | 'full' | null
    stories?: number | null
  }
  contact?: {
    email?: string | null
    phone?: string | null
    address?: string | null
  }
  social?:
    | {
        network: string
        url: string
        id?: string | null
      }[]
    | null
  /** Makes GET /api/{type}/{id}/revisions available to everybody. */
  showHistory?: boolean | null
  /** The menu of your site, in this order. While it is empty, all sections are its links, by name. A link to something that is not published is left out. */
  navigation?:
    | {
        /** Empty: the name of the section or person, or the headline. */
        label?: string | null
        section?: SectionBrief<Ids> | null
        person?: PersonBrief<Ids> | null
        story?: ArticleBrief<Ids> | null
        /** A path of your site, such as /about, or an address elsewhere. Needs a label. */
        url?: string | null
        children?:
          | {
              /** Empty: the name of the section or person, or the headline. */
              label?: string | null
              section?: SectionBrief<Ids> | null
              person?: PersonBrief<Ids> | null
              story?: ArticleBrief<Ids> | null
              /** A path of your site, such as /about, or an address elsewhere. Needs a label. */
              url?: string | null
              id?: string | null
            }[]
          | null
        id?: string | null
      }[]
    | null
  footerNavigation?:
    | {
        label: string
        url: string
        id?: string | null
      }[]
    | null
  front?: {
    pinned?:
      | {
          story: ArticleBrief<Ids> | null
          /** Shown on this front instead of the story’s own. */
          headline?: string | null
          image?: MediaBrief<Ids> | null
          id?: string | null
        }[]
      | null
    fill?: 'newest' | 'newest-with-children' | 'none' | null
    limit?: number | null
  }
  rev?: number | null
  updatedAt?: string | null
  createdAt?: string | null
  globalType?: string
}

export type StoryPage = {
  status: 200
  kind: 'story'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  story: PageStory
  cache: PageCache
}

export type TopicPage = {
  status: 200
  kind: 'topic'
  path: string
  site: PageSite
  head: PageHead
  breadcrumb: PagePlace[]
  topic: PageTopic
  cache: PageCache
}

export type TrendingEntry = {
  id: string
  rank: number | null
  kicker: string | null
  headline: string | null
  age: {
    since?: string | null
    words?: string | null
  } | null
  url: string | null
  story: {
    id: string
    slug: string | null
  } | null
}
