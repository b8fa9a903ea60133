import type { Notice } from '../../editorial/corrections/notice.ts'
import { workflowResources } from '../../rules/rights/policy.ts'

/** The types of events, with a description of each. */
export const liveTypes = {
  published: 'A text went live for the first time',
  updated: 'Another text took the place of the live one',
  corrected: 'A correction, clarification or retraction was published',
  withdrawn: 'A live text was taken down',
  reinstated: 'A withdrawn text came back',
  trending: 'A trending list changed',
  imported: 'Many texts came in at once; the newest of its section is named',
} as const

export type LiveType = keyof typeof liveTypes

/** The resources that events are about: documents, pictures and files, and the site settings. */
export const liveResources = [...workflowResources, 'media', 'site-settings'] as const

export type LiveResource = (typeof liveResources)[number]

/**
 * One change of what the public sees. It contains only what the public may know, never a draft or a reason. The event of
 * a withdrawal, and older events of that document, have no words.
 */
export type LiveEvent = {
  /** Its number among all events, from 1, without gaps. */
  seq: number
  type: LiveType
  resource: LiveResource
  document: string
  slug: string | null
  headline: string | null
  kicker: string | null
  /** The slug of the document's live section; for a section, its own slug. */
  section: string | null
  /** The slug and the section before, if they changed with this event. */
  previousSlug: string | null
  previousSection: string | null
  /** For a correction, the notices that became public with it. */
  notices: readonly Notice[] | null
  /** The `Surrogate-Key` values of all answers that this change invalidates. */
  keys: readonly string[]
  /** ISO 8601 in UTC. */
  at: string
}

/** An event before it is written to the outbox, without number, time and keys. */
export type NewEvent = Omit<LiveEvent, 'seq' | 'at' | 'keys'>

/** The facts of an event about something without slug, words or section. */
export const emptyFacts = {
  slug: null,
  headline: null,
  kicker: null,
  section: null,
  previousSlug: null,
  previousSection: null,
  notices: null,
} as const satisfies Partial<NewEvent>

/** The data of an event that clients receive; fields are listed by name, so that new columns stay internal. */
export const publicData = (event: LiveEvent): Record<string, unknown> => {
  const { type, resource, document, slug, headline, kicker, section, at } = event
  const { keys, previousSlug, previousSection, notices } = event
  return {
    type,
    resource,
    id: document,
    slug,
    headline,
    kicker,
    section,
    ...(previousSlug !== null && { previousSlug }),
    ...(previousSection !== null && { previousSection }),
    ...(notices !== null && notices.length > 0 && { notices }),
    keys,
    at,
  }
}
