import type { Stage } from '../../rules/workflow/stages.ts'
import type { RichText } from '../../text/richtext/nodes.ts'
import type { ImageReference } from '../html/pendingImage.ts'
import type { Note } from '../notes/notes.ts'
import type { Contents } from './counts.ts'

/** The source of a document. `id` is unique within the system, across sites. */
export type Origin = { system: string; id: string }

/** A section to be imported; `parent` is the origin id of its parent. */
export type PlannedSection = {
  origin: Origin
  name: string
  slug: string
  description: string
  parent?: string
}

export type PlannedPerson = { origin: Origin; name: string; slug: string; kinds: ('contributor' | 'staff')[] }

export type PlannedSeo = {
  title?: string
  description?: string
  socialTitle?: string
  socialDescription?: string
  canonicalUrl?: string
  noIndex?: boolean
}

/** A story to be imported. Sections and persons are given by their origin ids; pictures are still to be fetched. */
export type PlannedArticle = {
  origin: Origin
  headline: string
  slug: string
  /** Every address that it had; see `addressKey`. */
  addresses: string[]
  /** Undefined when the source has no kickers; the editors' own kicker then stays. */
  kicker?: string
  dek: string
  section: string
  topics: string[]
  bylines: { person: string; role: string }[]
  leadImage?: ImageReference
  body: RichText
  language: string
  /** Whether it was pinned to the top of the front page. */
  isPinned: boolean
  stage: Extract<Stage, 'draft' | 'in_review' | 'published' | 'scheduled'>
  seo: PlannedSeo
  /** ISO 8601. */
  publishedAt?: string
  plannedFor?: string
}

/** The import plan for one entry of the source. */
export type Plan = {
  article: PlannedArticle
  /** The contents of its text in the source. */
  source: Contents
  notes: Note[]
}
