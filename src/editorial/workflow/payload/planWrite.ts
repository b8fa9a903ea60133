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
 * Decides between draft and publication before Payload does, which only looks at the request and before all other hooks. A
 * write that neither publishes nor withdraws becomes a new draft revision, so that the live text stays unchanged. Rights
 * are not checked here but by the guard.
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

/** Whether the caller has no right to write at all; Payload's access check refuses them next, so nothing is read here. */
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
    // Stories in the trash are found too, so that the guard can refuse with the reason.
    trash: true,
    ...lockFlag(write, named),
    ...planned,
  }
}

/**
 * Clients cannot override Payload's document locks. A move by name changes no text and ignores locks, so that nobody can
 * hold up a withdrawal by having the story open.
 */
const lockFlag = ({ overrideAccess }: WriteArgs, named: TransitionName | undefined) =>
  overrideAccess === true ? {} : { overrideLock: named !== undefined }

/** Turns off Payload's other ways to publish, or to overwrite a revision in place. */
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
 * The comment of the write. Forms send whole documents back: a note that comes with the time of the last move belongs to
 * that move and is not a comment on this write.
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
