import type { DemoBlock, DemoSource } from './blockTypes.ts'

/** The stage a demo story stands in after loading. */
export type DemoStage = 'draft' | 'in_review' | 'approved' | 'scheduled' | 'published' | 'withdrawn'

export type DemoRole = 'admin' | 'editor' | 'reviewer' | 'author'

export type DemoBylineRole =
  'reporter' | 'writer' | 'photographer' | 'editor' | 'translator' | 'illustrator' | 'data'

export type DemoPersonKind = 'staff' | 'contributor' | 'public-figure'

/** Where a front takes stories from once its pinned slots are filled. */
export type DemoFrontFill = 'newest' | 'newest-with-children' | 'none'

export interface DemoPin {
  /** Story key. */
  story: string
  /** A shorter headline for the front alone. */
  headline?: string
  /** Picture key, where the front shows another picture than the story. */
  picture?: string
}

export interface DemoFront {
  pinned: DemoPin[]
  fill: DemoFrontFill
  limit: number
}

export interface DemoSection {
  key: string
  name: string
  description: string
  /** Section key. */
  parent?: string
  front: DemoFront
}

export interface DemoLink {
  label: string
  url: string
}

export interface DemoPerson {
  key: string
  name: string
  kinds: DemoPersonKind[]
  title: string
  organisation: string
  biography: string
  /** Picture key. */
  portrait: string
  links: DemoLink[]
}

export interface DemoByline {
  /** Person key. */
  person: string
  role: DemoBylineRole
}

export interface DemoLeadPicture {
  /** Picture key. */
  picture: string
  caption: string
  credit: string
}

/** A changed text that waits in review over a live story. */
export interface DemoCorrection {
  headline?: string
  dek?: string
  body?: DemoBlock[]
  /** What the reviewer is told. */
  note: string
}

export interface DemoStory {
  key: string
  headline: string
  kicker?: string
  dek?: string
  /** Section key. */
  section: string
  topics: string[]
  bylines: DemoByline[]
  leadPicture?: DemoLeadPicture
  body: DemoBlock[]
  sources: DemoSource[]
  stage: DemoStage
  /** Hours before loading at which a live or withdrawn story was first published. */
  publishedHoursAgo?: number
  breaking?: boolean
  /** BCP 47; `en` where absent. */
  language?: string
  /** Story key. */
  translationOf?: string
  embargoHoursAhead?: number
  plannedHoursAhead?: number
  stageNote?: string
  pendingCorrection?: DemoCorrection
}

/** A place in a trending list: a story of ours or an address outside, never both. */
export interface DemoTrending {
  rank: number
  kicker?: string
  /** Needed for an outside address; replaces the story's own headline otherwise. */
  headline?: string
  /** Story key. */
  story?: string
  url?: string
  /** Section key; absent for the list of the whole site. */
  section?: string
  /** Months before loading at which the linked piece came out. */
  datedMonthsAgo?: number
}

export interface DemoSite {
  siteName: string
  tagline: string
  siteUrl: string
  language: string
  contact: { email: string; phone: string; address: string }
  social: { network: string; url: string }[]
  footerNavigation: DemoLink[]
  front: DemoFront
}

/** A person who may sign in; passwords are chosen by whoever loads the demo. */
export interface DemoUser {
  key: string
  name: string
  email: string
  role: DemoRole
  /** Section keys the role is bound to; empty for the whole site. */
  sections: string[]
  /** Person key. */
  person: string
}

export interface DemoPicture {
  key: string
  kind: 'landscape' | 'portrait'
  alt: string
  caption: string
  credit: string
  width: number
  height: number
  /** Draws the picture as an SVG document. */
  draw: () => string
}

export interface DemoNewsroom {
  site: DemoSite
  sections: DemoSection[]
  people: DemoPerson[]
  users: DemoUser[]
  pictures: DemoPicture[]
  stories: DemoStory[]
  trending: DemoTrending[]
}
