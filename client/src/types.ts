/* Made by npm run generate from docs/openapi.json; change the collections, not this file. */

export type Article = ArticlePartial & {
  id: string
  updatedAt: string
  createdAt: string
}

export type ArticleList = {
  docs: Article[]
  totalDocs: number
  limit: number
  totalPages: number
  page: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

export type ArticlePartial = {
  id: string
  section?: (string | null) | SectionPartial
  /** The short label above the headline. */
  kicker?: string | null
  headline?: string | null
  dek?: string | null
  bylines?:
    | {
        person: string | PersonPartial | null
        role?:
          'reporter' | 'writer' | 'photographer' | 'editor' | 'translator' | 'illustrator' | 'data' | null
        id?: string | null
      }[]
    | null
  leadImage?: {
    image?: (string | null) | MediaPartial
    caption?: string | null
    credit?: string | null
  }
  topics?: string[] | null
  body?: RichText | null
  sources?:
    | {
        name: string
        url?: string | null
        id?: string | null
      }[]
    | null
  translationOf?: (string | null) | ArticlePartial
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
    socialImage?: (string | null) | MediaPartial
    canonicalUrl?: string | null
    noIndex?: boolean | null
  }
  /** Made from the headline. Changing it after publication leaves a redirect. */
  slug?: string | null
  language?: string | null
  breaking?: boolean | null
  wordCount?: number | null
  readingTime?: number | null
  mentions?: (string | PersonPartial)[] | null
  quotes?:
    | {
        text?: string | null
        speaker?: (string | null) | PersonPartial
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
}

export type CodeBlock = {
  language?: string | null
  code: string
  id?: string | null
  blockName?: string | null
  blockType: 'code'
}

export type EmbedBlock = {
  url: string
  title?: string | null
  caption?: string | null
  id?: string | null
  blockName?: string | null
  blockType: 'embed'
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
  parent: string | SectionPartial | null
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
  section?: (string | null) | SectionPartial
  /** The short label above the headline. */
  kicker?: string | null
  headline?: string | null
  dek?: string | null
  bylines?:
    | {
        person: string | PersonPartial | null
        role?:
          'reporter' | 'writer' | 'photographer' | 'editor' | 'translator' | 'illustrator' | 'data' | null
        id?: string | null
      }[]
    | null
  leadImage?: {
    image?: (string | null) | MediaPartial
    caption?: string | null
    credit?: string | null
  }
  topics?: string[] | null
  body?: RichText | null
  sources?:
    | {
        name: string
        url?: string | null
        id?: string | null
      }[]
    | null
  translationOf?: (string | null) | ArticlePartial
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
    socialImage?: (string | null) | MediaPartial
    canonicalUrl?: string | null
    noIndex?: boolean | null
  }
  /** Made from the headline. Changing it after publication leaves a redirect. */
  slug?: string | null
  language?: string | null
  breaking?: boolean | null
  wordCount?: number | null
  readingTime?: number | null
  mentions?: (string | PersonPartial)[] | null
  quotes?:
    | {
        text?: string | null
        speaker?: (string | null) | PersonPartial
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

export type Media = MediaPartial & {
  id: string
  /** What the picture shows, for people who cannot see it. */
  alt: string
  updatedAt: string
  createdAt: string
}

export type MediaList = {
  docs: Media[]
  totalDocs: number
  limit: number
  totalPages: number
  page: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

export type MediaPartial = {
  id: string
  /** What the picture shows, for people who cannot see it. */
  alt?: string
  caption?: string | null
  credit?: string | null
  rights?: 'owned' | 'agency' | 'licensed' | 'creative-commons' | 'public-domain' | 'handout' | null
  blur?: string | null
  isLive?: boolean | null
  /** For logos, documents and other files that are linked from elsewhere. */
  isPublic?: boolean | null
  version?: string | null
  rev?: number | null
  updatedAt?: string
  createdAt?: string
  url?: string | null
  thumbnailURL?: string | null
  filename?: string | null
  mimeType?: string | null
  filesize?: number | null
  width?: number | null
  height?: number | null
  focalX?: number | null
  focalY?: number | null
  sizes?: {
    thumbnail?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
    thumbnailAvif?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
    card?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
    cardAvif?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
    wide?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
    wideAvif?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
    full?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
    fullAvif?: {
      url?: string | null
      width?: number | null
      height?: number | null
      mimeType?: string | null
      filesize?: number | null
      filename?: string | null
    }
  }
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
  section?: (string | null) | SectionPartial
  /** The short label above the headline. */
  kicker?: string | null
  headline?: string | null
  dek?: string | null
  leadImage?: {
    image?: (string | null) | MediaPartial
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

export type Person = PersonPartial & {
  id: string
  name: string
  updatedAt: string
  createdAt: string
}

export type PersonList = {
  docs: Person[]
  totalDocs: number
  limit: number
  totalPages: number
  page: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

export type PersonPartial = {
  id: string
  name?: string
  title?: string | null
  organisation?: string | null
  kinds?: ('staff' | 'contributor' | 'public-figure')[] | null
  biography?: string | null
  portrait?: (string | null) | MediaPartial
  links?:
    | {
        label: string
        url: string
        id?: string | null
      }[]
    | null
  storiesBy?: {
    docs?: (string | ArticlePartial)[]
    hasNextPage?: boolean
    totalDocs?: number
  }
  storiesAbout?: {
    docs?: (string | ArticlePartial)[]
    hasNextPage?: boolean
    totalDocs?: number
  }
  quotesBy?: {
    docs?: (string | ArticlePartial)[]
    hasNextPage?: boolean
    totalDocs?: number
  }
  /** Made from the name. Changing it after publication leaves a redirect. */
  slug?: string | null
  /** Changed by the workflow buttons. */
  stage?: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt?: string | null
  rev?: number | null
  updatedAt?: string
  createdAt?: string
  _status?: 'draft' | 'published' | null
}

export type QuoteBlock = {
  text: string
  display?: 'block' | 'pull' | null
  speaker?: (string | null) | PersonPartial
  /** For a speaker without a person page. */
  speakerName?: string | null
  source?: {
    name?: string | null
    url?: string | null
  }
  id?: string | null
  blockName?: string | null
  blockType: 'quote'
}

export type RichText = {
  root: {
    type: string
    version: number
    direction: 'ltr' | 'rtl' | null
    format: string
    indent: number
    children: RichTextNode[]
  }
}

export type RichTextNode = {
  type: string
  version: number
  children?: RichTextNode[]
  [member: string]: unknown
}

export type SearchAnswer = {
  q: string
  /** The question that was answered instead. */
  didYouMean: string | null
  /** Which of the words the documents have. */
  match: 'all' | 'any'
  docs: SearchHit[]
  totalDocs: number
  /** False when there are more, older ones, which are not counted. */
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
  image: MediaPartial | null
  language: string | null
  publishedAt: string | null
  updatedAt: string
  marked: {
    /** HTML, all of it escaped but the `<mark>`s. */
    title: string | null
    /** HTML, all of it escaped but the `<mark>`s. */
    dek: string | null
    /** HTML, all of it escaped but the `<mark>`s. */
    text: string | null
    people: string[]
  }
}

export type Section = SectionPartial & {
  id: string
  name: string
  updatedAt: string
  createdAt: string
}

export type SectionList = {
  docs: Section[]
  totalDocs: number
  limit: number
  totalPages: number
  page: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

export type SectionPartial = {
  id: string
  name?: string
  description?: string | null
  parent?: (string | null) | SectionPartial
  front?: {
    pinned?:
      | {
          story: string | ArticlePartial | null
          /** Shown on this front instead of the story’s own. */
          headline?: string | null
          image?: (string | null) | MediaPartial
          id?: string | null
        }[]
      | null
    fill?: 'newest' | 'newest-with-children' | 'none' | null
    limit?: number | null
  }
  editors?: {
    docs?: (string | UserPartial)[]
    hasNextPage?: boolean
    totalDocs?: number
  }
  /** Made from the name. Changing it after publication leaves a redirect. */
  slug?: string | null
  /** Changed by the workflow buttons. */
  stage?: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt?: string | null
  rev?: number | null
  updatedAt?: string
  createdAt?: string
  _status?: 'draft' | 'published' | null
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
          story: string | ArticlePartial | null
          /** Shown on this front instead of the story’s own. */
          headline?: string | null
          image?: (string | null) | MediaPartial
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

export type TrendingItem = TrendingItemPartial & {
  id: string
  updatedAt: string
  createdAt: string
}

export type TrendingItemList = {
  docs: TrendingItem[]
  totalDocs: number
  limit: number
  totalPages: number
  page: number
  pagingCounter: number
  hasPrevPage: boolean
  hasNextPage: boolean
  prevPage: number | null
  nextPage: number | null
}

export type TrendingItemPartial = {
  id: string
  rank?: number | null
  kicker?: string | null
  /** Empty: the story’s own headline. */
  headline?: string | null
  story?: (string | null) | ArticlePartial
  /** For a story of another site. */
  url?: string | null
  /** Empty: when the story was first published. */
  datedAt?: string | null
  age?: {
    since?: string | null
    words?: string | null
  }
  /** Empty: the whole site. */
  section?: (string | null) | SectionPartial
  /** An automatic item follows what readers read, and changes its story with it. A manual item is changed only by editors. */
  kind?: 'manual' | 'automatic' | null
  /** It keeps this story and these words; the automatic items fill the places around it. */
  pinned?: boolean | null
  from?: string | null
  until?: string | null
  /** Changed by the workflow buttons. */
  stage?: 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn' | null
  publishedAt?: string | null
  rev?: number | null
  updatedAt?: string
  createdAt?: string
  _status?: 'draft' | 'published' | null
}

export type UserPartial = {
  id: string
  name?: string
  role?: 'admin' | 'editor' | 'reviewer' | 'author'
  /** The sections that an editor or reviewer works in. If empty, all sections. */
  sections?: (string | SectionPartial)[] | null
  /** The page that bylines link to. */
  person?: (string | null) | PersonPartial
  /** A disabled account cannot log in. Its sessions end at once. */
  disabled?: boolean | null
  secondFactor?: boolean | null
  lastLoginAt?: string | null
  rev?: number | null
  updatedAt?: string
  createdAt?: string
  email?: string
  password?: string | null
  collection?: 'users'
}
