import type { PlannedArticle } from '../../documents/documents.ts'
import { type LinkTarget, pendingLinks } from '../../html/pendingLink.ts'
import { findImported } from './findImported.ts'
import type { ImportSession } from './importSession.ts'

export type FoundTargets = {
  find: (target: LinkTarget) => string | undefined
  /** Whether a document that the story links to is not there, or not there yet. */
  isIncomplete: boolean
}

/** Finds the documents that a story links to. */
export const findTargets = async (
  session: ImportSession,
  { body, origin: { system } }: PlannedArticle,
): Promise<FoundTargets> => {
  const targets = pendingLinks(body)
  for (const { relationTo, origin } of targets) {
    if (session.ids.has(origin)) continue
    const found = await findImported(session.payload, relationTo, { system, id: origin })
    if (found) session.ids.set(origin, String(found.id))
  }
  const find = ({ origin }: LinkTarget): string | undefined => session.ids.get(origin)
  return { find, isIncomplete: targets.some((target) => find(target) === undefined) }
}
