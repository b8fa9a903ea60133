import { NotFound } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import type { Document } from '../../stories/payload/options.ts'
import type { Standing } from '../../stories/payload/storyState.ts'
import type { TrashAct } from '../../stories/trashAsked.ts'
import { refuseUsed } from '../../uses/payload/refuseUsed.ts'
import { mayDo } from './mayDo.ts'
import { storeOutcome } from './storeOutcome.ts'
import { stateOf, type Write } from './write.ts'

/**
 * Moves a story to the trash, or restores it; its stage, approvals and text stay unchanged.
 *
 * @param data the document with the fields of its next revision
 * @throws {Refused} 403, or 409 when the story is live, scheduled or in use; {NotFound}
 */
export const trashed = async (write: Write, act: TrashAct, data: Document): Promise<Document> => {
  const { actor, options, req, standing } = write
  if (!standing) throw new NotFound(req.t)
  const right = act === 'trash' ? 'delete' : 'update'
  if (!mayDo(actor, right, { options, standing })) throw refused(`role-may-not/${act}`)
  if (act === 'trash') {
    refuseOutside(standing)
    await refuseUsed(req, { collection: options.resource, id: String(standing.newest.id) })
  }
  const { stage } = stateOf(write)
  const at = act === 'trash' ? new Date().toISOString() : null
  const written = { ...data, stage, _status: 'draft', deletedAt: at }
  await storeOutcome(write, { written, isEdit: false, to: stage })
  return written
}

/** Refuses a story that is live or scheduled; it has to be withdrawn or unscheduled first. */
const refuseOutside = (standing: Standing): void => {
  if (standing.state.live === 'published') throw refused('is-live')
  refuseScheduled(standing)
}

/** @throws {Refused} 409 `is-scheduled` */
export const refuseScheduled = ({ state }: Standing): void => {
  if (state.stage === 'scheduled') throw refused('is-scheduled')
}
