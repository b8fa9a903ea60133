import type { Origin } from '../../documents/documents.ts'
import { findBySlug, findImported } from './findImported.ts'
import type { ImportSession } from './importSession.ts'

/** Finds a section or a person of an earlier import by its origin id, or one of the newsroom's own by its slug. */
export const refer = async (
  { ids, payload }: ImportSession,
  collection: 'persons' | 'sections',
  { origin, slug }: { origin: Origin; slug: string },
): Promise<boolean> => {
  if (ids.has(origin.id)) return true
  const found =
    (await findImported(payload, collection, origin)) ?? (await findBySlug(payload, collection, slug))
  if (found) ids.set(origin.id, found.id)
  return found !== undefined
}
