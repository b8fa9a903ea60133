import type { WorkflowResource } from '../../rules/rights/policy.ts'
import type { PlacedLink, ShownQuote } from '../stories/storyParts.ts'

/** A picture or file in one place of a story. `alt` is undefined if it is no longer in the library. */
export type ShownPicture = {
  path: string
  name: string
  isThere: boolean
  isPicture: boolean
  alt: string
  /** The credit given in this place, otherwise the picture's own. */
  credit: string
  /** ISO 8601; undefined when the rights do not end. */
  rightsUntil: string | undefined
}

/** An internal link to a story or a person, or a person named in a byline or as a speaker. */
export type ShownLink = Pick<PlacedLink, 'path' | 'kind'> & {
  /** The target's headline or name; empty when it does not exist. */
  name: string
  standing: 'live' | 'not-live' | 'missing'
}

/** The input of the checklist: a story as it would be after the write, and what it shows and links to. */
export type ChecklistFacts = {
  resource: WorkflowResource
  content: Readonly<Record<string, unknown>>
  /** Fields that must be filled in before review (`required`), and further ones before approval. */
  required: readonly string[]
  checklist: readonly string[]
  /** The labels of fields, by name. */
  labels: Readonly<Record<string, string>>
  pictures: readonly ShownPicture[]
  quotes: readonly ShownQuote[]
  links: readonly ShownLink[]
  now: Date
}
