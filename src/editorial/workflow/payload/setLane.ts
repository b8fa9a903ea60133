import { NotFound } from 'payload'

import { demand } from '../../../rules/refusals/refused.ts'
import { decideLane, lanesOf } from '../../../rules/workflow/lanes.ts'
import { writersOf } from '../../stories/approvals.ts'
import type { Document } from '../../stories/payload/options.ts'
import type { WriteNote } from '../../stories/payload/writeNote.ts'
import { nameIn, writerOf } from '../../stories/payload/writer.ts'
import { mayDo } from './mayDo.ts'
import { storeOutcome } from './storeOutcome.ts'
import { stateOf, type Write } from './write.ts'

/**
 * Sets one lane of a story to another state and changes nothing else.
 *
 * @param data the document with the fields of its next revision
 * @throws {Refused} 403, 409 or 422; {NotFound} when the story was deleted
 */
export const setLane = async (
  write: Write,
  lane: NonNullable<WriteNote['lane']>,
  data: Document,
): Promise<Document> => {
  const { actor, note, options, req, standing } = write
  if (!standing) throw new NotFound(req.t)
  const { stage } = stateOf(write)
  const story = { options, standing }
  const writer = writerOf(actor)
  const may = {
    require: mayDo(actor, `require-${lane.name}`, story),
    clear: mayDo(actor, `clear-${lane.name}`, story),
  }
  const isWriter = writer !== undefined && writersOf(standing.newest).includes(writer)
  demand(decideLane({ ...lane, stage, may, isWriter }))
  const set = {
    state: lane.to,
    by: writer ?? 'system',
    name: nameIn(req),
    at: new Date().toISOString(),
    ...(note.comment !== undefined && { comment: note.comment }),
  }
  const written = { ...data, stage, _status: 'draft', lanes: { ...lanesOf(data), [lane.name]: set } }
  await storeOutcome(write, { written, isEdit: false, to: stage, lane })
  return written
}
