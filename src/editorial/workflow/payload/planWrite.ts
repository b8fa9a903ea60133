import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { decidedByGuard } from '../../../people/access/payload/decidedByGuard.ts'
import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { isWriter } from '../../../rules/roles/roles.ts'
import { isStage, type Stage } from '../../../rules/workflow/stages.ts'
import { type TransitionName, transitions } from '../../../rules/workflow/transitions.ts'
import { takeBase } from '../../revisions/payload/takeBase.ts'
import type { Document, WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { leaveNote, takeAsked } from '../../stories/payload/writeNote.ts'
import type { StoryState } from '../../stories/storyState.ts'
import { settleTrash } from '../../trash/payload/settleTrash.ts'

type WriteArgs = {
  id?: string | number
  data?: Document
  draft?: boolean
  where?: unknown
  overrideAccess?: boolean
  req: PayloadRequest
}

/**
 * Settles draft or publish before Payload does, for Payload looks at the request alone and before every other
 * hook: whatever does not publish or withdraw becomes a new draft revision, so the live text stays as it is.
 * It decides nothing about rights; the guard does that.
 */
export const planWrite =
  (options: WorkflowOptions): CollectionBeforeOperationHook =>
  async (operating) => {
    const { args } = operating
    const operation = operationOf(operating)
    const write = args as WriteArgs
    if (isOutsider(write)) return args
    if (operation === 'restoreVersion') return planRestore(write) as typeof args
    if (operation === 'delete') return { ...args, ...lockFlag(write, undefined) }
    if (operation !== 'create' && operation !== 'update') return args
    if (write.where !== undefined && write.id === undefined) return args
    return { ...args, ...(await planOne(options, write)) }
  }

/** Without a right to write nothing is written: Payload's access check says so next, and nothing is read for it before. */
const isOutsider = ({ overrideAccess, req }: WriteArgs): boolean =>
  overrideAccess !== true && !isWriter(actorOf(req))

const planOne = async (options: WorkflowOptions, write: WriteArgs) => {
  const { move: named, lane, comment, ...asked } = takeAsked(write.req)
  const { base, data: sent } = takeBase(write.req, { ...write.data })
  const standing =
    write.id === undefined ? undefined : await readStanding(write.req, options.resource, String(write.id))
  const { trash, data } = settleTrash(sent, standing?.newest)
  const state = standing?.state ?? { stage: 'draft', live: 'never' }
  const planned = plan(data, named, state)
  const isWithdrawal = planned.data.stage === 'withdrawn' && state.live === 'published'
  leaveNote(write.req, {
    ...asked,
    trash,
    isWithdrawal,
    isSystem: write.overrideAccess === true,
    named,
    lane,
    base,
    comment: comment ?? commentIn(data, standing?.newest),
    alongside: Object.keys(data).filter((key) => !moveKeys.has(key)),
  })
  decidedByGuard.set(write.req, isWithdrawal)
  return {
    ...safeFlags,
    // Whatever is in the trash is found, so that the guard can say so.
    trash: true,
    ...lockFlag(write, named),
    ...planned,
  }
}

/**
 * Nobody writes over another's lock by asking to. A move made by its name changes no text, and is free of
 * locks: whoever has a story open must not be able to hold up its withdrawal.
 */
const lockFlag = ({ overrideAccess }: WriteArgs, named: TransitionName | undefined) =>
  overrideAccess === true ? {} : { overrideLock: named !== undefined }

/** Payload's other ways to publish, or to overwrite a revision in place, are never honoured. */
const safeFlags = { autosave: false, publishAllLocales: undefined, unpublishAllLocales: false }

const plan = (data: Document, named: TransitionName | undefined, state: StoryState) => {
  const asked = named ? transitions[named].to : stageAsked(data)
  if (asked === 'withdrawn' && state.live === 'published') {
    return { draft: false, data: { ...data, _status: 'draft', stage: asked } }
  }
  const publishes =
    asked === 'published' && (data['_status'] === 'published' || state.stage !== asked || named)
  const status = publishes ? 'published' : 'draft'
  return { draft: !publishes, data: { ...data, _status: status, stage: asked ?? state.stage } }
}

const stageAsked = (data: Document): Stage | undefined => {
  const { stage } = data
  if (data['_status'] === 'published') return 'published'
  if (stage === undefined || stage === null) return undefined
  if (isStage(stage)) return stage
  throw refused('unknown-stage', { stage: JSON.stringify(stage) })
}

/**
 * What is said with the write. A form sends a whole document back: the note that comes with the time of its move is
 * that move's, and no reason for this write.
 */
const commentIn = (data: Document, newest: Document | undefined): string | undefined => {
  const { stageNote } = data
  if (typeof stageNote !== 'string') return undefined
  const isSentBack = 'stageAt' in data && stageNote === newest?.['stageNote']
  return isSentBack ? undefined : stageNote
}

const moveKeys: ReadonlySet<string> = new Set(['stage', 'stageNote', 'plannedFor', '_status', 'id'])

const planRestore = (args: WriteArgs): WriteArgs => {
  if (args.draft !== true) throw refused('restore-needs-draft')
  const { base } = takeBase(args.req, {})
  leaveNote(args.req, { isSystem: args.overrideAccess === true, isRestore: true, base })
  return args
}
