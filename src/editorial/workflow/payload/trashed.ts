import { NotFound } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import type { Document } from '../../stories/payload/options.ts'
import type { Standing } from '../../stories/payload/storyState.ts'
import type { TrashAct } from '../../stories/trashAsked.ts'
import { refuseUsed } from '../../uses/payload/refuseUsed.ts'
import { mayDo } from './mayDo.ts'
import { tell } from './tell.ts'
import { stateOf, type Write } from './write.ts'

/**
 * Puts a story into the trash, or brings it back as it was: where it stands, its approvals and its text stay.
 *
 * @param data the document with what its next revision carries
 * @throws {Refused} 403, or 409 for what is live or scheduled, or what something names; {NotFound}
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
  await tell(write, { written, isEdit: false, to: stage })
  return written
}

/** What readers see, or are going to see by itself, is taken back by the workflow’s own moves. */
const refuseOutside = (standing: Standing): void => {
  if (standing.state.live === 'published') throw refused('is-live')
  refuseScheduled(standing)
}

/** @throws {Refused} 409 `is-scheduled` */
export const refuseScheduled = ({ state }: Standing): void => {
  if (state.stage === 'scheduled') throw refused('is-scheduled')
}
