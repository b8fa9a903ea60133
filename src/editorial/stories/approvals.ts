import type { ApprovalPolicy } from '../../rules/workflow/policy.ts'

/** One person's yes to one text; `hash` is the content's that they read, `at` is ISO 8601. */
export type Approval = { by: string; name: string; at: string; hash: string }

/** What a revision knows of how it came about: who wrote it, who approved it, which desks have to clear it. */
export type ReviewFacts = {
  /** The content's hash as it would be after the write. */
  hash: string
  /** Everybody who wrote any part of it since the text that is live. */
  writers: readonly string[]
  approvals: readonly Approval[]
  /** How many different people must approve. */
  needed: number
  mayApproveOwn: boolean
  /** Who makes the move; undefined for the server itself. */
  actorId: string | undefined
}

/** The approvals that are still good: given to this very text, one for each person. */
export const standingApprovals = (approvals: readonly Approval[], hash: string): Approval[] =>
  approvals.filter(
    (one, place) => one.hash === hash && approvals.findIndex((other) => sameYes(one, other)) === place,
  )

const sameYes = (one: Approval, other: Approval): boolean => one.by === other.by && one.hash === other.hash

/** Reads approvals as a document holds them; anything else in their place counts as none. */
export const approvalsOf = (document: Readonly<Record<string, unknown>>): Approval[] =>
  Array.isArray(document['approvals']) ? (document['approvals'] as Approval[]) : []

/** Reads who wrote a revision. */
export const writersOf = (document: Readonly<Record<string, unknown>>): string[] =>
  Array.isArray(document['writers']) ? (document['writers'] as string[]) : []

/**
 * How many people must approve a text: what the newsroom asks of every text, or more where one of its sections
 * asks for more.
 *
 * @param sections slugs
 */
export const neededApprovals = (policy: ApprovalPolicy, sections: readonly string[]): number =>
  Math.max(policy.needed, ...sections.map((section) => policy.bySection[section] ?? 0))
