import type { Notice } from '../../editorial/corrections/notice.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'
import type { LiveType, Told } from '../outbox/liveEvent.ts'

/** What the public knows of a document by looking at it. */
export type PublicFacts = Pick<Told, 'slug' | 'headline' | 'kicker' | 'section'>

/** A move that was made, with what the public saw before it and sees now. */
export type Change = {
  resource: WorkflowResource
  document: string
  /** Whether a text was live before, had been, or never was. */
  live: 'never' | 'published' | 'withdrawn'
  to: 'published' | 'withdrawn'
  before: PublicFacts | undefined
  after: PublicFacts
  /** Notices that readers see for the first time. */
  notices: readonly Notice[]
}

const published = {
  never: 'published',
  published: 'updated',
  withdrawn: 'reinstated',
} as const satisfies Record<Change['live'], LiveType>

/** The notices that say that something was wrong; an update note says that something is new. */
const correcting: ReadonlySet<string> = new Set(['correction', 'clarification', 'retraction'])

const noWords = { headline: null, kicker: null }

/** The events that a change is told by, in their order: what happened, then what it came with. */
export const eventsOf = (change: Change): Told[] => {
  const { after, live, notices, resource, to } = change
  const corrections = notices.filter(({ kind }) => correcting.has(kind))
  const main = { ...placed(change), type: to === 'withdrawn' ? to : published[live] } as const
  if (to === 'withdrawn') return [{ ...main, ...noWords }, ...lists(change, noWords)]
  return [
    main,
    ...(corrections.length > 0 ? [{ ...main, type: 'corrected' as const, notices: corrections }] : []),
    ...(resource === 'trending-items' ? lists(change, after) : []),
  ]
}

const placed = ({ resource, document, before, after }: Change): Omit<Told, 'type'> => ({
  resource,
  document,
  ...after,
  previousSlug: changed(before?.slug, after.slug),
  previousSection: changed(before?.section, after.section),
  notices: null,
})

const changed = (before: string | null | undefined, after: string | null): string | null =>
  before !== undefined && before !== after ? before : null

/** One event for the list that the item is on; it names the list that the item has left, too. */
const lists = (change: Change, { headline, kicker }: Pick<Told, 'headline' | 'kicker'>): Told[] =>
  change.resource === 'trending-items' ? [{ ...placed(change), type: 'trending', headline, kicker }] : []
