import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { Scope } from '../../rules/roles/roles.ts'

/** The fields of an assignment that rights depend on; times are ISO 8601. */
export type Assignment = Readonly<
  Record<'assignee' | 'document' | 'due' | 'note' | 'resource' | 'role' | 'state', unknown>
>

/** The fields that somebody may change of an assignment to themselves, which others may have given them. */
const ownToChange: ReadonlySet<string> = new Set(['state', 'note'])
/** The fields that never change: an assignment stays with its story. */
const fixed: ReadonlySet<string> = new Set(['resource', 'document'])

/**
 * Decides whether a person may create or change an assignment. People with the right to all assignments may assign
 * anybody; those with the right to their own may only assign themselves, and update the state and the note.
 *
 * @param input.scope the person's right to create or update assignments
 * @param input.changed names of the fields that differ from before; all of them for a new one
 * @returns the refusal; undefined when they may
 */
export const decideAssignment = (input: {
  scope: Scope | undefined
  me: string | undefined
  after: Assignment
  isNew: boolean
  changed: readonly string[]
}): Refusal | undefined => {
  const { scope, me, after, isNew, changed } = input
  const moved = isNew ? [] : changed.filter((field) => fixed.has(field))
  if (moved.length > 0) return of('fixed/assignment', moved)
  if (scope === 'any') return undefined
  if (isNew && after.assignee === me) return undefined
  const beyond = isNew ? ['assignee'] : changed.filter((field) => !ownToChange.has(field))
  if (scope === 'own' && beyond.length === 0) return undefined
  return of(isNew ? 'role-may-not/assign' : 'role-may-not/assignment', beyond)
}

type Reason = 'fixed/assignment' | 'role-may-not/assign' | 'role-may-not/assignment'

const of = (reason: Reason, paths: readonly string[]): Refusal => {
  const { message } = refuse(reason)
  return refuse(reason, { problems: paths.map((path) => ({ path, message })) })
}
