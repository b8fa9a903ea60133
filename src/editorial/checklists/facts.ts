import type { WorkflowResource } from '../../rules/rights/policy.ts'
import type { PlacedLink, ShownQuote } from '../stories/storyParts.ts'

/** A picture or file in one place of a story. `alt` is undefined when it is no longer in the library. */
export type ShownPicture = {
  path: string
  name: string
  isThere: boolean
  isPicture: boolean
  alt: string
  /** The credit given in this place, or else the picture's own. */
  credit: string
  /** ISO 8601; undefined when the rights have no end. */
  rightsUntil: string | undefined
}

/** A link to a story or a person of ours, or a person named in a byline or as a speaker. */
export type ShownLink = Pick<PlacedLink, 'path' | 'kind'> & {
  /** The target's headline or name; empty when it is not there. */
  name: string
  standing: 'live' | 'not-live' | 'missing'
}

/** What the checklist looks at: a story as it would be after the write, and what it shows and points to. */
export type ChecklistFacts = {
  resource: WorkflowResource
  content: Readonly<Record<string, unknown>>
  /** Fields that must be filled before review, and those that must be besides before approval. */
  required: readonly string[]
  checklist: readonly string[]
  /** What people call each field, by its name. */
  labels: Readonly<Record<string, string>>
  pictures: readonly ShownPicture[]
  quotes: readonly ShownQuote[]
  links: readonly ShownLink[]
  now: Date
}
