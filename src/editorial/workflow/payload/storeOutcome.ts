import { writersOf } from '../../stories/approvals.ts'
import type { Document } from '../../stories/payload/options.ts'
import { leaveOutcome, type Outcome } from '../../stories/payload/outcome.ts'
import { revOf } from '../../stories/revision.ts'
import { approvedHash } from './approvedHash.ts'
import { timeOf } from './plannedTime.ts'
import { changedFields, stateOf, type Write } from './write.ts'

type Written = {
  written: Document
  isEdit: boolean
  to: Outcome['to']
  move?: Outcome['move']
  lane?: Outcome['lane']
  picture?: Outcome['picture']
  /** The hash of the text, if it is known. */
  hash?: string
}

/** Stores the outcome of a write for the log and the other effects. */
export const storeOutcome = async (write: Write, came: Written): Promise<void> => {
  const { written, isEdit, to, move, lane, hash, picture } = came
  const { actor, note, options, req, standing } = write
  leaveOutcome(req, {
    resource: options.resource,
    move,
    lane,
    trash: note.trash && { act: note.trash, at: timeOf(written['deletedAt']) ?? null },
    picture,
    isNew: standing === undefined,
    isEdit,
    isRestore: note.isRestore,
    changed: changedFields(write, written),
    from: stateOf(write),
    publicBefore: stateOf(write).live === 'never' ? undefined : standing?.live,
    media: mediaOf(write, { written, move }),
    to,
    rev: revOf(written),
    hash: hash ?? (await approvedHash(req, options, written)),
    writers: writersOf(written),
    comment: note.comment,
    plannedFor: timeOf(written['plannedFor']),
    zone: note.zone,
    actor,
  })
}

const mediaOf = ({ options, standing }: Write, { move, written }: Pick<Written, 'move' | 'written'>) => {
  const publishes = written['_status'] === 'published'
  if (!publishes && move !== 'withdraw') return undefined
  return {
    before: standing?.state.live === 'published' ? options.mediaOf(standing.live) : [],
    now: publishes ? options.mediaOf(written) : [],
  }
}
