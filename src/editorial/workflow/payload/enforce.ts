import { type CollectionBeforeChangeHook, NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { ownerStamp } from '../../../people/access/payload/ownerStamp.ts'
import { demand, refused } from '../../../rules/refusals/refused.ts'
import { isStage, type Stage } from '../../../rules/workflow/stages.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding, type Standing } from '../../stories/payload/storyState.ts'
import { takeNote } from '../../stories/payload/writeNote.ts'
import { accountOf, writerOf } from '../../stories/payload/writer.ts'
import { nextRevision } from '../../stories/revision.ts'
import { isTrashed } from '../../stories/trashAsked.ts'
import { restoreExisting } from '../../uses/payload/restoreExisting.ts'
import { decideEdit } from '../decideEdit.ts'
import { makeMove } from './makeMove.ts'
import { mayDo } from './mayDo.ts'
import { isReplanned, plannedAfter } from './plannedTime.ts'
import { refuseOldBase } from './refuseOldBase.ts'
import { setLane } from './setLane.ts'
import { storeOutcome } from './storeOutcome.ts'
import { trashed } from './trashed.ts'
import { voided } from './voided.ts'
import { isEdited, publishedAt, stateOf, type Write } from './write.ts'

/**
 * The guard. Every write of a story passes through it, over every API: it reads the newest revision itself, decides by the
 * tables whether this person may change the text and make the move, and throws if not.
 */
export const enforce =
  (options: WorkflowOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const write = await openWrite(options, req, { data: data as Document, originalDoc, operation })
    await refuseOldBase(write)
    return passed(write)
  }

type Hooked = { data: Document; originalDoc: unknown; operation: string }

const openWrite = async (options: WorkflowOptions, req: PayloadRequest, hooked: Hooked): Promise<Write> => {
  const note = takeNote(req)
  const actor = actorOf(req, note.isSystem)
  const common = { options, req, note, actor }
  if (hooked.operation === 'create')
    return { ...common, data: owned(hooked.data, actor), standing: undefined }
  const standing = await readStanding(req, options.resource, String((hooked.originalDoc as Document).id))
  if (!standing) throw new NotFound(req.t)
  return { ...common, data: hooked.data, standing }
}

const owned = (data: Document, actor: Write['actor']): Document => ({ ...data, ...ownerStamp(actor) })

const passed = (write: Write): Promise<Document> => {
  if (write.note.isRestore && write.standing) return restored(write, write.standing)
  if (write.note.trash) return trashed(write, write.note.trash, revised(write, { isEdit: false }))
  if (isTrashed(write.standing?.newest)) throw refused('in-trash/itself')
  if (write.note.picture) return voided(write, write.note.picture, revised(write, { isEdit: true }))
  if (write.note.lane) return setLane(write, write.note.lane, revised(write, { isEdit: false }))
  return moved(write)
}

/** An old version is restored as an edit: the stage, the slug and the owner keep their current values. */
const restored = async (write: Write, { newest }: Standing): Promise<Document> => {
  const { stage } = stateOf(write)
  const edited = demand(decideEdit({ stage, may: editRights(write) }))
  const { slug, publishedAt: published, createdBy, createdByKey } = newest
  const { document, missing } = await restoreExisting(write.req, write.options.resource, write.data)
  const kept = {
    slug,
    publishedAt: published,
    createdBy,
    createdByKey,
    plannedFor: null,
    ...lastMove(newest),
  }
  const back = {
    ...revised({ ...write, data: document }, { isEdit: true }),
    ...write.options.keptOnRestore?.(document, newest),
    ...kept,
    _status: 'draft',
    deletedAt: null,
    stage: edited.to,
    ...(missing !== undefined && { stageNote: missing }),
  }
  await storeOutcome(write, { written: back, isEdit: true, to: edited.to })
  return back
}

/** The fields of the last move, which an edit does not change; the reason of the edit itself is only logged. */
const lastMove = ({ stageAt, stageBy, stageNote }: Document): Document => ({
  stageAt: stageAt ?? null,
  stageBy: stageBy ?? null,
  stageNote: stageNote ?? null,
})

const moved = async (write: Write): Promise<Document> => {
  const state = stateOf(write)
  if (write.data['stage'] === 'withdrawn' && state.live === 'published') return withdrawn(write)
  const isEdit = isEdited(write)
  const stage = isEdit ? demand(decideEdit({ stage: state.stage, may: editRights(write) })).to : state.stage
  const target = targetOf(write, stage)
  const settled = {
    ...revised(write, { isEdit }),
    stage,
    publishedAt: publishedAt(write),
    stageNote: (write.standing ? write.standing.newest['stageNote'] : write.note.comment) ?? null,
  }
  if (target === undefined) {
    const kept = { ...settled, plannedFor: plannedAfter(write, stage) }
    await storeOutcome(write, { written: kept, isEdit, to: stage })
    return kept
  }
  const { stamp, name, to, hash } = await makeMove(
    { ...write, data: settled },
    { state: { ...state, stage }, target },
  )
  const written = { ...settled, ...stamp }
  await storeOutcome(write, { written, isEdit, to, move: name, hash })
  return written
}

/** A withdrawal takes down exactly the live text; a pending revision stays in the history. */
const withdrawn = async (write: Write): Promise<Document> => {
  const live = write.standing?.live ?? {}
  const data = revised({ ...write, data: live }, { isEdit: false, base: live })
  const asked = { state: stateOf(write), target: 'withdrawn' } as const
  const { stamp, name, to, hash } = await makeMove({ ...write, data }, asked)
  if (write.note.alongside.length > 0) throw refused('withdraw-alone', { fields: write.note.alongside })
  const written = { ...data, ...stamp, _status: 'draft' }
  await storeOutcome(write, { written, isEdit: false, to, move: name, hash })
  return written
}

/** The data of the write with the fields of the next revision. */
const revised = (write: Write, { isEdit, base }: { isEdit: boolean; base?: Document }): Document => ({
  ...write.data,
  ...nextRevision({
    newest: write.standing?.newest,
    base,
    stage: stateOf(write).stage,
    isEdit,
    writer: writerOf(write.actor),
    savedBy: accountOf(write.actor),
  }),
})

const editRights = ({ actor, options, standing, data }: Write) => {
  const story = { options, standing, next: data }
  if (!standing) return { update: mayDo(actor, 'create', story), revise: false }
  return { update: mayDo(actor, 'update', story), revise: mayDo(actor, 'revise', story) }
}

/** The stage that the write requests; undefined when it makes no move. */
const targetOf = (write: Write, stage: Stage): Stage | undefined => {
  const asked = write.data['stage']
  if (!isStage(asked)) return undefined
  if (asked === 'scheduled' && isReplanned(write)) return asked
  if (write.note.named || write.data['_status'] === 'published') return asked
  return asked !== stateOf(write).stage && asked !== stage ? asked : undefined
}
