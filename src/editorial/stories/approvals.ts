import type { ApprovalPolicy } from '../../rules/workflow/policy.ts'

/** One person's approval of one text; `hash` is the hash of the content that they read, `at` is ISO 8601. */
export type Approval = { by: string; name: string; at: string; hash: string }

/** The review of a revision: who wrote it, who approved it, and which lanes have to clear it. */
export type ReviewFacts = {
  /** The content's hash as it would be after the write. */
  hash: string
  /** Everybody who wrote any part of it since the live text. */
  writers: readonly string[]
  approvals: readonly Approval[]
  /** How many people must approve. */
  needed: number
  mayApproveOwn: boolean
  /** Who makes the move; undefined for the server itself. */
  actorId: string | undefined
}

/** The valid approvals: those of exactly this text, one for each person. */
export const standingApprovals = (approvals: readonly Approval[], hash: string): Approval[] =>
  approvals.filter(
    (one, place) => one.hash === hash && approvals.findIndex((other) => sameYes(one, other)) === place,
  )

const sameYes = (one: Approval, other: Approval): boolean => one.by === other.by && one.hash === other.hash

/** Reads the approvals of a document; malformed values are ignored. */
export const approvalsOf = (document: Readonly<Record<string, unknown>>): Approval[] =>
  Array.isArray(document['approvals']) ? (document['approvals'] as Approval[]) : []

/** Reads the writers of a revision. */
export const writersOf = (document: Readonly<Record<string, unknown>>): string[] =>
  Array.isArray(document['writers']) ? (document['writers'] as string[]) : []

/**
 * How many people must approve a text: the newsroom's general number, or the highest one of its sections.
 *
 * @param sections the slugs of its sections
 */
export const neededApprovals = (policy: ApprovalPolicy, sections: readonly string[]): number =>
  Math.max(policy.needed, ...sections.map((section) => policy.bySection[section] ?? 0))
