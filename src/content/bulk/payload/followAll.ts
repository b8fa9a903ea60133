import type { PayloadRequest } from 'payload'

import { noticeEvents } from '../../../editorial/corrections/payload/logNotices.ts'
import type { Outcome } from '../../../editorial/stories/payload/outcome.ts'
import { eventOf } from '../../../editorial/workflow/payload/eventOf.ts'
import { emitImported } from '../../../events/live/payload/emitImported.ts'
import { recordAll } from '../../../people/audit/payload/record.ts'
import { keepAllPublic } from '../../../public/documents/payload/keepPublic.ts'
import { touchOriginals } from '../../../public/pages/payload/touchOriginal.ts'
import { keepAllSearchable } from '../../../public/search/payload/keepSearchable.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import type { effects } from '../../composition/payload/effects.ts'

/** A new document as it is written, and the outcome of the guard. */
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

/** The bulk version of each effect of a write; a missing one is a type error. */
const bulkEffects = {
  logOutcome: (req, _resource, loaded) =>
    recordAll(
      req,
      loaded.map(({ doc, outcome }) => eventOf(outcome, doc.id)),
    ),
  /** A new document is not in the trash. */
  followTrash: nothing,
  /** Writes by the server itself need no sign-off. */
  followFastLane: nothing,
  /** A new document has no schedule. */
  followSchedules: nothing,
  /** A new document has no older address. */
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
  touchOriginal: (req, _resource, loaded) =>
    touchOriginals(
      req,
      loaded.filter(isLive).map(({ doc }) => doc),
    ),
  /** Nobody is notified of a bulk load. */
  notifyOfMove: nothing,
  emitLive: (req, resource, loaded) =>
    emitImported(
      req,
      resource,
      loaded.filter(isLive).map(({ doc }) => doc),
    ),
  /** No trending item refers to a new story. */
  followStory: nothing,
  /** It reads live documents, so `loadNew` does it after the rows were written. */
  releaseMedia: nothing,
} as const satisfies Record<keyof typeof effects, BulkEffect>

/** Runs the effects of new documents, in the same order as for a single write. */
export const followAll: BulkEffect = async (req, resource, loaded) => {
  for (const effect of Object.values(bulkEffects)) await effect(req, resource, loaded)
}
