import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import type { Actor } from '../../../rules/roles/roles.ts'
import type { LaneName, LaneState } from '../../../rules/workflow/lanes.ts'
import type { Stage } from '../../../rules/workflow/stages.ts'
import type { TransitionName } from '../../../rules/workflow/transitions.ts'
import type { StoryState } from '../storyState.ts'
import type { TrashAct } from '../trashAsked.ts'

/** What a write came to, once the guard has let it pass. */
export type Outcome = {
  resource: WorkflowResource
  /** The move that was made, if one was. */
  move: TransitionName | undefined
  /** The lane that was set, if one was. */
  lane: { name: LaneName; to: LaneState } | undefined
  /** What was done with the trash, if that was it; `at` is when it was put there. */
  trash: { act: TrashAct; at: string | null } | undefined
  /** The picture that changed under the story, if that is what voided its approvals. */
  picture: ChangedPicture | undefined
  isNew: boolean
  isEdit: boolean
  isRestore: boolean
  /** Names of the fields that the write changed. */
  changed: readonly string[]
  from: StoryState
  /** The row that readers saw before the write, or had seen before it was withdrawn; undefined if none was public. */
  publicBefore: Readonly<Record<string, unknown>> | undefined
  /** Ids of the pictures and files that readers saw before the write, and see after it; undefined for what they do not see. */
  media: { before: readonly string[]; now: readonly string[] } | undefined
  to: Stage
  rev: number
  hash: string
  writers: readonly string[]
  comment: string | undefined
  /** When the text is to go out, ISO 8601, and the time zone in which that was chosen. */
  plannedFor: string | undefined
  zone: string | undefined
  actor: Actor
}

/** A picture of which readers see something else: what it is called, and which of its fields changed. */
export type ChangedPicture = { id: string; title: string; changed: readonly string[] }

type Document = Readonly<Record<string, unknown>> & { id: string }

/** Something that follows from a write, in its transaction: it happens with it or not at all. */
export type Effect = (told: { req: PayloadRequest; outcome: Outcome; doc: Document }) => Promise<void>

/** What the guard has let pass, for the hooks between it and the write and for what follows. */
export const { set: leaveOutcome, peek: outcomeOf, take: takeOutcome } = hookSlot<Outcome>('workflowOutcome')
