import type { PayloadRequest } from 'payload'

import { noticeEvents } from '../../../editorial/corrections/payload/logNotices.ts'
import type { Outcome } from '../../../editorial/stories/payload/outcome.ts'
import { eventOf } from '../../../editorial/workflow/payload/eventOf.ts'
import { emitImported } from '../../../events/live/payload/emitImported.ts'
import { recordAll } from '../../../people/audit/payload/record.ts'
import { keepAllPublic } from '../../../public/documents/payload/keepPublic.ts'
import { keepAllSearchable } from '../../../public/search/payload/keepSearchable.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import type { effects } from '../../composition/payload/effects.ts'

/** A new document as it is written, and what the guard made of it. */
export type LoadedStory = {
  doc: Record<string, unknown> & { id: string; createdAt: string; updatedAt: string }
  outcome: Outcome
}

type BulkEffect = (
  req: PayloadRequest,
  resource: WorkflowResource,
  loaded: readonly LoadedStory[],
) => Promise<void>

const nothing: BulkEffect = () => Promise.resolve()

const isLive = ({ outcome }: LoadedStory): boolean => outcome.to === 'published'

/** What follows from each write follows here from all of them: an effect that has no row here does not compile. */
const bulkEffects = {
  logOutcome: (req, _resource, loaded) =>
    recordAll(
      req,
      loaded.map(({ doc, outcome }) => eventOf(outcome, doc.id)),
    ),
  /** A new document is in no trash. */
  followTrash: nothing,
  /** What the server itself brings in waits for nobody’s signature. */
  followFastLane: nothing,
  /** A new document has no schedule. */
  followSchedules: nothing,
  /** Nor an older address; and it never gets one that leads elsewhere. */
  leaveRedirect: nothing,
  logNotices: (req, _resource, loaded) => recordAll(req, loaded.filter(isLive).flatMap(noticeEvents)),
  keepSearchable: (req, resource, loaded) =>
    keepAllSearchable(
      req,
      resource,
      loaded.filter(isLive).map(({ doc }) => doc),
    ),
  keepPublic: (req, resource, loaded) =>
    keepAllPublic(
      req,
      resource,
      loaded.filter(isLive).map(({ doc }) => doc),
    ),
  /** What comes in whole is news to nobody. */
  notifyOfMove: nothing,
  emitLive: (req, resource, loaded) =>
    emitImported(
      req,
      resource,
      loaded.filter(isLive).map(({ doc }) => doc),
    ),
  /** No trending item names a story that is new. */
  followStory: nothing,
  /** It looks at what is live: `loadNew` does it when the rows are written. */
  releaseMedia: nothing,
} as const satisfies Record<keyof typeof effects, BulkEffect>

/** Carries out what follows from new documents, in the order in which it follows from one. */
export const followAll: BulkEffect = async (req, resource, loaded) => {
  for (const effect of Object.values(bulkEffects)) await effect(req, resource, loaded)
}
