import type { Role, Scope } from '../roles/roles.ts'
import type { Guard } from './guard.ts'

/**
 * The newsroom's workflow on one page: the stages, the moves, who may make them and under which conditions, how many
 * people must approve, and which desks must clear a text. Everything else (buttons, routes, GraphQL, the diagram in the
 * docs) is derived from these tables. A change here changes the rules; the hand-written matrix of the tests has to
 * follow.
 */

/** The stages of a revision, in the order of its life, and the right that an edit needs and the stage it leads to. */
export const stagePolicy = {
  draft: { label: 'Draft', edit: { needs: 'update', to: 'draft' } },
  in_review: { label: 'In review', edit: { needs: 'revise', to: 'in_review' } },
  approved: { label: 'Approved', edit: { needs: 'revise', to: 'draft' } },
  scheduled: { label: 'Scheduled', edit: { needs: 'revise', to: 'draft' } },
  published: { label: 'Published', edit: { needs: 'update', to: 'draft' } },
  withdrawn: { label: 'Withdrawn', edit: { needs: 'update', to: 'draft' } },
} as const satisfies Record<string, StageRule>

/** `update` is the right to change a draft, `revise` the right to change a text that is under review or approved. */
type StageRule = { label: string; edit: { needs: 'update' | 'revise'; to: string } }

/** Editors and admins may make every move within their sections. */
const desk = { editor: 'section', admin: 'section' } as const
const reviewers = { reviewer: 'section', ...desk } as const

/** All moves; a story changes its stage in no other way. */
export const movePolicy = {
  submit: {
    label: 'Submit for review',
    from: ['draft'],
    to: 'in_review',
    who: { author: 'own', ...reviewers },
    guards: ['required-fields'],
    effect: 'It goes to the reviewers. You can recall it while it waits.',
    done: 'Sent for review.',
  },
  recall: {
    label: 'Recall',
    from: ['in_review'],
    to: 'draft',
    who: { author: 'own', ...desk },
    guards: [],
    effect: 'It comes back to the writer as a draft.',
    done: 'Recalled: it is a draft again.',
  },
  'request-changes': {
    label: 'Request changes',
    from: ['in_review', 'approved'],
    to: 'draft',
    who: reviewers,
    guards: ['comment'],
    effect: 'It goes back to the writer as a draft, with your note.',
    done: 'Sent back to the writer.',
  },
  approve: {
    label: 'Approve',
    from: ['in_review'],
    to: 'approved',
    who: reviewers,
    guards: ['checklist', 'four-eyes'],
    approves: true,
    effect: 'It is ready to be published or scheduled.',
    done: 'Approved.',
  },
  schedule: {
    label: 'Schedule',
    from: ['approved', 'scheduled'],
    to: 'scheduled',
    who: desk,
    guards: ['checklist', 'time-ahead', 'embargo-over-by-then', 'approvals', 'lanes'],
    effect: 'It goes live by itself at the time that you choose.',
    done: 'Scheduled.',
  },
  unschedule: {
    label: 'Unschedule',
    from: ['scheduled'],
    to: 'approved',
    who: desk,
    guards: [],
    effect: 'It stays approved and no longer goes live by itself.',
    done: 'Taken off the schedule.',
  },
  publish: {
    label: 'Publish',
    from: ['approved', 'scheduled'],
    to: 'published',
    who: desk,
    guards: ['checklist', 'rights', 'embargo-over', 'approvals', 'lanes'],
    effect: 'Readers see this text at once.',
    done: 'Published: readers see it now.',
    isPublic: true,
  },
  'publish-now': {
    label: 'Publish now',
    from: ['draft', 'in_review'],
    to: 'published',
    who: desk,
    guards: ['comment', 'checklist', 'rights', 'embargo-over', 'lanes'],
    effect: 'Readers see this text at once, without a review. It waits until somebody else signs it off.',
    done: 'Published: readers see it now.',
    isPublic: true,
  },
  withdraw: {
    label: 'Withdraw',
    from: 'live',
    to: 'withdrawn',
    who: desk,
    guards: ['comment'],
    effect: 'Readers no longer see it, at once. Changes that were pending stay under Versions.',
    done: 'Withdrawn: readers no longer see it.',
    isPublic: true,
  },
  reinstate: {
    label: 'Reinstate',
    from: ['withdrawn'],
    to: 'published',
    who: desk,
    guards: ['comment', 'checklist', 'rights', 'embargo-over', 'lanes'],
    effect: 'Readers see it again at once.',
    done: 'Reinstated: readers see it again.',
    isPublic: true,
  },
} as const satisfies Record<string, MoveRule>

type StageName = keyof typeof stagePolicy

export type MoveRule = {
  label: string
  /** Stages of the newest revision from which the move can be made; `live` means whenever a text is live. */
  from: readonly StageName[] | 'live'
  to: StageName
  /** How far each role's right reaches (see `Scope`); a role that is not listed may not make the move. */
  who: Partial<Record<Role, Scope>>
  /** Conditions on the story and on the data sent with the move, checked in this order. */
  guards: readonly Guard[]
  /** Whether the move is an approval; the text reaches the next stage when there are enough of them. */
  approves?: true
  /** What the panel says before the move (`effect`) and after it (`done`). */
  effect: string
  done: string
  /** Whether readers notice the move at once, so that the panel asks for confirmation. */
  isPublic?: true
}

/** How many people must approve a text before it may be published, and whether its writers may be among them. */
export const approvalPolicy: ApprovalPolicy = {
  needed: 1,
  bySection: {},
  mayApproveOwn: false,
}

export type ApprovalPolicy = {
  needed: number
  /** Sections, by slug, that need another number of approvals. */
  bySection: Readonly<Record<string, number>>
  /** False means four eyes: nobody may approve a revision that they wrote any part of. */
  mayApproveOwn: boolean
}

/**
 * Desks beside the main line of the workflow. A lane is not needed, required, or cleared; while it is required, the story
 * cannot be published. An edit of a cleared text makes the lane required again.
 */
export const lanePolicy = {
  legal: { label: 'Legal', require: { author: 'own', ...reviewers }, clear: desk },
  pictures: { label: 'Pictures', require: { author: 'own', ...reviewers }, clear: reviewers },
} as const satisfies Record<string, LaneRule>

/** Who may require the lane, and who may clear it or say that it is not needed; nobody may clear their own text. */
export type LaneRule = {
  label: string
  require: Partial<Record<Role, Scope>>
  clear: Partial<Record<Role, Scope>>
}

/** Who may give people without an account a preview of a text that is not public. */
export const previewPolicy: Partial<Record<Role, Scope>> = { author: 'own', ...reviewers }

/** Who may sign off a text that was published without review; never its publisher or one of its writers. */
export const signOffPolicy: Partial<Record<Role, Scope>> = reviewers
