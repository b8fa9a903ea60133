import { type Lanes, lanesAfterEdit, lanesOf } from '../../rules/workflow/lanes.ts'
import type { Stage } from '../../rules/workflow/stages.ts'
import { type Approval, approvalsOf, writersOf } from './approvals.ts'

/** What every revision carries beside its content. */
export type Revision = {
  /** Counts the document's revisions from 1; every accepted write makes one. */
  rev: number
  /** Who made this one; null for the server and for machine keys. */
  savedBy: string | null
  writers: string[]
  approvals: Approval[]
  lanes: Lanes
}

type Document = Readonly<Record<string, unknown>>

/** The revision number of a document; 0 for one that has none yet. */
export const revOf = (document: Document | undefined): number =>
  typeof document?.['rev'] === 'number' ? document['rev'] : 0

/**
 * What the next revision carries. An edit adds its writer and voids every approval and clearance, for nobody has
 * read the new text; the first edit of a live or withdrawn text starts the list of writers anew.
 *
 * @param ask.newest the newest revision, undefined when there is none yet
 * @param ask.base what is carried on: the newest revision, or for a withdrawal the live one
 * @param ask.writer the name under which the writer counts; undefined for the server itself
 */
export const nextRevision = (ask: {
  newest: Document | undefined
  base?: Document | undefined
  stage: Stage
  isEdit: boolean
  writer: string | undefined
  savedBy: string | null
}): Revision => {
  const { newest, stage, isEdit, writer, savedBy } = ask
  const base = ask.base ?? newest ?? {}
  const lanes = lanesOf(base)
  if (!isEdit) {
    const carried = { writers: writersOf(base), approvals: approvalsOf(base), lanes }
    return { rev: revOf(newest) + 1, savedBy, ...carried }
  }
  const others = stage === 'published' || stage === 'withdrawn' ? [] : writersOf(base)
  const writers = [...new Set([...others, ...(writer === undefined ? [] : [writer])])]
  return { rev: revOf(newest) + 1, savedBy, writers, approvals: [], lanes: lanesAfterEdit(lanes) }
}
