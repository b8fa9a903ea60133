import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { LaneName, LaneState } from '../../../rules/workflow/lanes.ts'
import type { TransitionName } from '../../../rules/workflow/transitions.ts'
import type { Base } from '../../revisions/base.ts'
import type { TrashAct } from '../trashAsked.ts'
import type { ChangedPicture } from './outcome.ts'

/** What is known at the beginning of a write and needed by the guard. */
export type WriteNote = {
  /** Whether server code writes, with `overrideAccess`. */
  isSystem: boolean
  isRestore: boolean
  /** Whether it withdraws a live text. */
  isWithdrawal: boolean
  /** The move, if it was requested by name and not by its target stage. */
  named: TransitionName | undefined
  comment: string | undefined
  /** The public notice of a withdrawal. */
  notice: string | undefined
  /** The lane that is set, if that is all the write does. */
  lane: { name: LaneName; to: LaneState } | undefined
  /** Whether the story is moved to or out of the trash, if that is all the write does. */
  trash: TrashAct | undefined
  /** The changed picture in the story, if the write only records that. */
  picture: ChangedPicture | undefined
  /** The time zone in which the time of the move `schedule` was chosen. */
  zone: string | undefined
  /** The time at which conditions are evaluated; by default now. */
  now: Date | undefined
  /** The revision that the write is based on, if it was sent. */
  base: Base | undefined
  /** Fields that were sent besides those of the move. */
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

/** Stores the note for the guard of the current write. */
export const leaveNote = (req: PayloadRequest, note: Partial<WriteNote>): void =>
  notes.set(req, { ...unknownWrite, ...note })

/** The note of the current write, until the guard has taken it. */
export const noteOf = notes.peek

/** Returns and removes the note; an empty one if none was stored. */
export const takeNote = (req: PayloadRequest): WriteNote => notes.take(req) ?? unknownWrite

/** What the next write of this request does, if its data cannot express it. */
export type Asked = {
  move?: TransitionName
  lane?: WriteNote['lane']
  picture?: ChangedPicture
  comment?: string | undefined
  notice?: string | undefined
  zone?: string | undefined
  now?: Date | undefined
}

/** The move or lane of the next write of a request; it is copied into the note. */
const asked = hookSlot<Asked>('workflowAsked')

export const askFor = asked.set

export const takeAsked = (req: PayloadRequest): Asked => asked.take(req) ?? {}
