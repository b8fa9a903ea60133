import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { LaneName, LaneState } from '../../../rules/workflow/lanes.ts'
import type { TransitionName } from '../../../rules/workflow/transitions.ts'
import type { Base } from '../../revisions/base.ts'
import type { TrashAct } from '../trashAsked.ts'
import type { ChangedPicture } from './outcome.ts'

/** What is known when a write begins and needed when the guard decides. */
export type WriteNote = {
  /** The server's own code writes, with access overridden. */
  isSystem: boolean
  isRestore: boolean
  /** It takes down a text that is live. */
  isWithdrawal: boolean
  /** The move that was asked for by name, rather than by the stage it leads to. */
  named: TransitionName | undefined
  comment: string | undefined
  /** What readers are told with a withdrawal. */
  notice: string | undefined
  /** The lane that is set, when the write does that and nothing else. */
  lane: { name: LaneName; to: LaneState } | undefined
  /** What is done with the trash, when the write does that and nothing else. */
  trash: TrashAct | undefined
  /** The picture that changed under the story, when the write says so and does nothing else. */
  picture: ChangedPicture | undefined
  /** The time zone in which a person chose the time of the move `schedule`. */
  zone: string | undefined
  /** The moment that counts for the conditions, where it is not this one. */
  now: Date | undefined
  /** The revision that the write is based on, if it says so. */
  base: Base | undefined
  /** Fields that were sent along, other than the move's own. */
  alongside: readonly string[]
}

const unknownWrite: WriteNote = {
  isSystem: false,
  isRestore: false,
  isWithdrawal: false,
  named: undefined,
  comment: undefined,
  notice: undefined,
  lane: undefined,
  trash: undefined,
  picture: undefined,
  zone: undefined,
  now: undefined,
  base: undefined,
  alongside: [],
}

const notes = hookSlot<WriteNote>('workflowWrite')

/** Leaves a note for the guard of the write under way. */
export const leaveNote = (req: PayloadRequest, note: Partial<WriteNote>): void =>
  notes.set(req, { ...unknownWrite, ...note })

/** The note of the write under way, as long as the guard has not taken it. */
export const noteOf = notes.peek

/** Takes the note away; a write that nobody left one for has an empty one. */
export const takeNote = (req: PayloadRequest): WriteNote => notes.take(req) ?? unknownWrite

/** What the next write on this request does, where its data cannot say it. */
export type Asked = {
  move?: TransitionName
  lane?: WriteNote['lane']
  picture?: ChangedPicture
  comment?: string | undefined
  notice?: string | undefined
  zone?: string | undefined
  now?: Date | undefined
}

/** The move that the next write on a request makes, or the lane that it sets; the note takes it over. */
const asked = hookSlot<Asked>('workflowAsked')

export const askFor = asked.set

export const takeAsked = (req: PayloadRequest): Asked => asked.take(req) ?? {}
