import type { Notice } from '../../editorial/corrections/notice.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'
import type { LiveType, NewEvent } from '../outbox/liveEvent.ts'

/** The public facts of a document that an event carries. */
export type PublicFacts = Pick<NewEvent, 'slug' | 'headline' | 'kicker' | 'section'>

/** A move that was made, with the public facts before and after it. */
export type Change = {
  resource: WorkflowResource
  document: string
  /** Whether the document was live before the move, had been withdrawn, or was never live. */
  live: 'never' | 'published' | 'withdrawn'
  to: 'published' | 'withdrawn'
  before: PublicFacts | undefined
  after: PublicFacts
  /** Notices that become public with this move. */
  notices: readonly Notice[]
}

const published = {
  never: 'published',
  published: 'updated',
  withdrawn: 'reinstated',
} as const satisfies Record<Change['live'], LiveType>

/** The kinds of notices that say that something was wrong; an update note is not one of them. */
const correcting: ReadonlySet<string> = new Set(['correction', 'clarification', 'retraction'])

const noWords = { headline: null, kicker: null }

/** The events of a change, in order: first what happened, then corrections and the trending list. */
export const eventsOf = (change: Change): NewEvent[] => {
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

const placed = ({ resource, document, before, after }: Change): Omit<NewEvent, 'type'> => ({
  resource,
  document,
  ...after,
  previousSlug: changed(before?.slug, after.slug),
  previousSection: changed(before?.section, after.section),
  notices: null,
})

const changed = (before: string | null | undefined, after: string | null): string | null =>
  before !== undefined && before !== after ? before : null

/** The event of a trending list that an item is on; it also names the list that the item has left. */
const lists = (change: Change, { headline, kicker }: Pick<NewEvent, 'headline' | 'kicker'>): NewEvent[] =>
  change.resource === 'trending-items' ? [{ ...placed(change), type: 'trending', headline, kicker }] : []
