import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import type { Actor } from '../../../rules/roles/roles.ts'
import type { LaneName, LaneState } from '../../../rules/workflow/lanes.ts'
import type { Stage } from '../../../rules/workflow/stages.ts'
import type { TransitionName } from '../../../rules/workflow/transitions.ts'
import type { StoryState } from '../storyState.ts'
import type { TrashAct } from '../trashAsked.ts'

/** The result of a write that the guard has allowed. */
export type Outcome = {
  resource: WorkflowResource
  /** The move that was made, if any. */
  move: TransitionName | undefined
  /** The lane that was set, if any. */
  lane: { name: LaneName; to: LaneState } | undefined
  /** Whether the story was moved to or out of the trash; `at` is the time when it was moved there. */
  trash: { act: TrashAct; at: string | null } | undefined
  /** The changed picture that voided the approvals, if that was the reason for the write. */
  picture: ChangedPicture | undefined
  isNew: boolean
  isEdit: boolean
  isRestore: boolean
  /** The names of the changed fields. */
  changed: readonly string[]
  from: StoryState
  /** The live row before the write, or the last one before a withdrawal; undefined if it was never public. */
  publicBefore: Readonly<Record<string, unknown>> | undefined
  /** Ids of the pictures and files that were public with the story before and after the write; undefined if it does not change what is public. */
  media: { before: readonly string[]; now: readonly string[] } | undefined
  to: Stage
  rev: number
  hash: string
  writers: readonly string[]
  comment: string | undefined
  /** When the text is to be published (ISO 8601), and the time zone in which the time was chosen. */
  plannedFor: string | undefined
  zone: string | undefined
  actor: Actor
}

/** A picture that changed for readers: its title and the changed fields. */
export type ChangedPicture = { id: string; title: string; changed: readonly string[] }

type Document = Readonly<Record<string, unknown>> & { id: string }

/** A consequence of a write, run in its transaction, so that both happen or neither. */
export type Effect = (told: { req: PayloadRequest; outcome: Outcome; doc: Document }) => Promise<void>

/** The outcome, set by the guard for later hooks and effects. */
export const { set: leaveOutcome, peek: outcomeOf, take: takeOutcome } = hookSlot<Outcome>('workflowOutcome')
