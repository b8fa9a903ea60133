import { type Lanes, lanesAfterEdit, lanesOf } from '../../rules/workflow/lanes.ts'
import type { Stage } from '../../rules/workflow/stages.ts'
import { type Approval, approvalsOf, writersOf } from './approvals.ts'

/** The fields of every revision besides its content. */
export type Revision = {
  /** The number of the revision, from 1; every accepted write makes one. */
  rev: number
  /** The account that saved it; null for the server and for keys. */
  savedBy: string | null
  writers: string[]
  approvals: Approval[]
  lanes: Lanes
}

type Document = Readonly<Record<string, unknown>>

/** The revision number of a document; 0 when it has none yet. */
export const revOf = (document: Document | undefined): number =>
  typeof document?.['rev'] === 'number' ? document['rev'] : 0

/**
 * The fields of the next revision. An edit adds its writer and voids all approvals and clearances, because nobody has read
 * the new text. The first edit of a live or withdrawn text starts a new list of writers.
 *
 * @param input.newest the newest revision; undefined when there is none yet
 * @param input.base the revision that is continued: the newest one, or for a withdrawal the live one
 * @param input.writer the id of the writer; undefined for the server itself
 */
export const nextRevision = (input: {
  newest: Document | undefined
  base?: Document | undefined
  stage: Stage
  isEdit: boolean
  writer: string | undefined
  savedBy: string | null
}): Revision => {
  const { newest, stage, isEdit, writer, savedBy } = input
  const base = input.base ?? newest ?? {}
  const lanes = lanesOf(base)
  if (!isEdit) {
    const carried = { writers: writersOf(base), approvals: approvalsOf(base), lanes }
    return { rev: revOf(newest) + 1, savedBy, ...carried }
  }
  const others = stage === 'published' || stage === 'withdrawn' ? [] : writersOf(base)
  const writers = [...new Set([...others, ...(writer === undefined ? [] : [writer])])]
  return { rev: revOf(newest) + 1, savedBy, writers, approvals: [], lanes: lanesAfterEdit(lanes) }
}
