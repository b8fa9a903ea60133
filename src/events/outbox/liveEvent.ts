import type { Notice } from '../../editorial/corrections/notice.ts'
import { workflowResources } from '../../rules/rights/policy.ts'

/** What can happen to what the public sees. */
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

/** What events are about: documents, pictures and files, and what every page of the site shows. */
export const liveResources = [...workflowResources, 'media', 'site-settings'] as const

export type LiveResource = (typeof liveResources)[number]

/**
 * One change of what the public sees. It holds nothing but what the public may know: never a draft, never a reason.
 * A withdrawal, and whatever was told of the document before it, has no words.
 */
export type LiveEvent = {
  /** Its place among all events, from 1, without a gap. */
  seq: number
  type: LiveType
  resource: LiveResource
  document: string
  slug: string | null
  headline: string | null
  kicker: string | null
  /** The slug of its live section; for a section its own. */
  section: string | null
  /** Where it was before, when that has changed with this event. */
  previousSlug: string | null
  previousSection: string | null
  /** The notices that readers see for the first time, with a correction. */
  notices: readonly Notice[] | null
  /** The keys of all answers that are no longer true, as `Surrogate-Key` spells them. */
  keys: readonly string[]
  /** ISO 8601 in UTC. */
  at: string
}

/** An event that has no place yet. */
export type Told = Omit<LiveEvent, 'seq' | 'at' | 'keys'>

/** What an event says of something that has no address, no words and no place of its own. */
export const bare = {
  slug: null,
  headline: null,
  kicker: null,
  section: null,
  previousSlug: null,
  previousSection: null,
  notices: null,
} as const satisfies Partial<Told>

/** What receivers are given of an event: these facts by name, and nothing else that a row may hold. */
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
