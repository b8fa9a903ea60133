import type { Stage } from '../../rules/workflow/stages.ts'
import type { RichText } from '../../text/richtext/nodes.ts'
import type { ImageReference } from '../html/pendingImage.ts'
import type { Note } from '../notes/notes.ts'
import type { Contents } from './counts.ts'

/** Where a document comes from. `id` is unique within the system, across sites. */
export type Origin = { system: string; id: string }

/** A section to be; `parent` is the origin id of the one above it. */
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

/** A story to be. Sections and persons are named by their origin ids, pictures wait to be fetched. */
export type PlannedArticle = {
  origin: Origin
  headline: string
  slug: string
  /** Every address that it had, see `addressKey`. */
  addresses: string[]
  /** Left out where the source has none: then it is the editors' own. */
  kicker?: string
  dek: string
  section: string
  topics: string[]
  bylines: { person: string; role: string }[]
  leadImage?: ImageReference
  body: RichText
  language: string
  /** Whether it was held at the top of the front page. */
  isPinned: boolean
  stage: Extract<Stage, 'draft' | 'in_review' | 'published' | 'scheduled'>
  seo: PlannedSeo
  /** ISO 8601. */
  publishedAt?: string
  plannedFor?: string
}

/** What the importer makes of one entry of the source. */
export type Plan = {
  article: PlannedArticle
  /** What its text holds in the source. */
  source: Contents
  notes: Note[]
}
