import { digest } from '../../text/digest/digest.ts'

/** Fields that say where a story stands or that are worked out from others: never part of what is approved. */
export const notContent: ReadonlySet<string> = new Set([
  'id',
  '_status',
  'createdAt',
  'deletedAt',
  'updatedAt',
  'createdBy',
  'createdByKey',
  'stage',
  'stageNote',
  'stageBy',
  'stageAt',
  'withdrawalNotice',
  'plannedFor',
  'planning',
  'publishedAt',
  'origin',
  'rev',
  'savedBy',
  'writers',
  'approvals',
  'lanes',
])

/** What readers see of a picture: its file and focal point in one word, what is said of it, its rights. */
export type ShownPicture = {
  id: string
  version: unknown
  alt: unknown
  caption: unknown
  credit: unknown
  rights: unknown
}

/**
 * A hash of what readers would see of a story: two revisions with the same hash read the same and show the same
 * pictures. Empty values do not count, nor does the order of keys.
 *
 * @param document plain data, relations as ids
 * @param derived names of fields that are worked out from others
 * @param pictures what it shows, as that is now, in the order of their ids
 * @returns SHA-256 in hexadecimal
 */
export const contentHash = (
  document: Readonly<Record<string, unknown>>,
  derived: readonly string[] = [],
  pictures: readonly ShownPicture[] = [],
): string => {
  const entries = Object.entries(document).filter(([key]) => isContent(key, derived))
  return digest({ ...Object.fromEntries(entries), '*pictures': pictures })
}

/** Whether a field says something to readers, and so is part of what is approved. */
export const isContent = (name: string, derived: readonly string[]): boolean =>
  !notContent.has(name) && !derived.includes(name)
