import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { actorOf } from '../../access/payload/actorOf.ts'
import type { Actor } from '../../access/roles.ts'
import { contentHash } from '../content.ts'
import { decide, type StoryState } from '../decide.ts'
import { decideEdit } from '../editing.ts'
import { movesTo } from '../resolve.ts'
import { isStage, type Stage } from '../stages.ts'
import type { TransitionName } from '../transitions.ts'
import { conflict, demand } from './errors.ts'
import { gatherFacts } from './facts.ts'
import type { Document, WorkflowOptions } from './options.ts'
import { mayDo } from './rights.ts'
import { readStanding, type Standing } from './storyState.ts'
import { takeNote, type WriteNote } from './writeNote.ts'

/** One write as the guard sees it; a story that is being created has no standing yet. */
type Write = {
  options: WorkflowOptions
  req: PayloadRequest
  note: WriteNote
  actor: Actor
  data: Document
  standing: Standing | undefined
}

const unborn: StoryState = { stage: 'draft', live: 'never' }

/**
 * The one guard. Every write of a story ends here, by whatever door it came: it reads the newest revision
 * itself, decides by the tables whether this person may change the text and make the move, and throws if not.
 */
export const enforce =
  (options: WorkflowOptions): CollectionBeforeChangeHook =>
  async ({ data, operation, originalDoc, req }) => {
    const note = takeNote(req)
    const actor = actorOf(req, note.isSystem)
    if (operation === 'create') {
      return moved({ options, req, note, actor, data: owned(data, actor), standing: undefined })
    }
    const standing = await readStanding(req, options.resource, String((originalDoc as Document).id))
    if (!standing) throw conflict('gone', 'This story is no longer there.')
    const write = { options, req, note, actor, data: data as Document, standing }
    return note.isRestore ? restored(write, standing) : moved(write)
  }

const owned = (data: Document, actor: Actor): Document =>
  actor.kind === 'person' ? { ...data, createdBy: actor.id } : data

/** An old version comes back as an edit: where the story stands, its address and its owner stay today's. */
const restored = (write: Write, { newest }: Standing): Document => {
  const edited = demand(decideEdit({ stage: stateOf(write).stage, may: editRights(write) }))
  const { slug, publishedAt, createdBy, plannedFor } = newest
  const kept = { slug, publishedAt, createdBy, plannedFor }
  return { ...write.data, ...kept, _status: 'draft', stage: edited.to, stageNote: null }
}

const moved = async (write: Write): Promise<Document> => {
  const state = stateOf(write)
  if (write.data['stage'] === 'withdrawn' && state.live === 'published') return withdrawn(write)
  const isEdit = isEdited(write)
  const stage = isEdit ? demand(decideEdit({ stage: state.stage, may: editRights(write) })).to : state.stage
  const target = targetOf(write, stage)
  const settled = {
    ...write.data,
    stage,
    publishedAt: publishedAt(write),
    ...(isEdit && { stageNote: write.note.comment ?? null }),
  }
  if (target === undefined) return settled
  return { ...settled, ...(await move(write, { state: { ...state, stage }, target })) }
}

/** A withdrawal takes down the very text that is live; a pending revision stays behind in the history. */
const withdrawn = async (write: Write): Promise<Document> => {
  const live = write.standing?.live ?? {}
  const stamp = await move({ ...write, data: live }, { state: stateOf(write), target: 'withdrawn' })
  if (write.note.alongside.length > 0) throw conflict('withdraw-alone', aloneMessage(write.note.alongside))
  return { ...live, ...stamp, _status: 'draft' }
}

const aloneMessage = (fields: readonly string[]): string =>
  `A withdrawal takes down the live text as it is: send the changes to ${fields.join(', ')} apart from it.`

const stateOf = ({ standing }: Write): StoryState => standing?.state ?? unborn

const isEdited = ({ options, data, standing }: Write): boolean =>
  contentHash(data, options.derived) !== contentHash(standing?.newest ?? {}, options.derived)

const editRights = ({ actor, options, standing, data }: Write) => {
  const story = { options, standing, next: data }
  if (!standing) return { update: mayDo(actor, 'create', story), revise: false }
  return { update: mayDo(actor, 'update', story), revise: mayDo(actor, 'revise', story) }
}

/** The stage that the write asks for, or undefined when it moves nothing. */
const targetOf = (write: Write, stage: Stage): Stage | undefined => {
  const asked = write.data['stage']
  if (!isStage(asked)) return undefined
  if (write.note.named || write.data['_status'] === 'published') return asked
  return asked !== stateOf(write).stage && asked !== stage ? asked : undefined
}

const move = async (write: Write, asked: { state: StoryState; target: Stage }): Promise<Document> => {
  const { data, req, actor, options, note } = write
  const facts = await gatherFacts({ req, options, content: data, comment: note.comment })
  const { name, to } = firstAllowed(write, { ...asked, facts })
  if ((to === 'published') !== (data['_status'] === 'published' && to !== 'withdrawn')) {
    throw conflict('phantom', `This write would leave the story neither draft nor live (${name}).`)
  }
  const now = facts.now.toISOString()
  return {
    stage: to,
    stageNote: note.comment ?? null,
    stageAt: now,
    stageBy: actor.kind === 'person' ? actor.id : null,
    ...(to === 'published' && { publishedAt: publishedAt(write) ?? now }),
  }
}

/** Stamped at the first publication and then kept; the system may say when an imported story first appeared. */
const publishedAt = ({ actor, data, standing }: Write): unknown =>
  standing?.live['publishedAt'] ?? (actor.kind === 'system' ? (data['publishedAt'] ?? null) : null)

type Asked = { state: StoryState; target: Stage; facts: Parameters<typeof decide>[0]['facts'] }

/** Tries each move that leads to the stage asked for; throws the first refusal when none may be made. */
const firstAllowed = (write: Write, { state, target, facts }: Asked) => {
  const { actor, options, standing, data, note } = write
  const names: TransitionName[] = note.named
    ? [note.named]
    : movesTo({ state, to: target, comment: note.comment })
  const decisions = names.map((name) => ({
    name,
    decision: decide({ name, state, facts, mayRole: mayDo(actor, name, { options, standing, next: data }) }),
  }))
  const chosen = decisions.find(({ decision }) => decision.ok) ?? decisions[0]
  if (!chosen) throw conflict('wrong-stage', `There is no way from ${state.stage} to ${target}.`)
  return { name: chosen.name, to: demand(chosen.decision).to }
}
