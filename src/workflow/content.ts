import { digest } from '../digest/digest.ts'

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

/**
 * A hash of what a story says: two revisions with the same hash read the same. Empty values do not count, nor
 * does the order of keys.
 *
 * @param document plain data, relations as ids
 * @param derived names of fields that are worked out from others
 * @returns SHA-256 in hexadecimal
 */
export const contentHash = (
  document: Readonly<Record<string, unknown>>,
  derived: readonly string[] = [],
): string => {
  const entries = Object.entries(document).filter(([key]) => isContent(key, derived))
  return digest(Object.fromEntries(entries))
}

/** Whether a field says something to readers, and so is part of what is approved. */
export const isContent = (name: string, derived: readonly string[]): boolean =>
  !notContent.has(name) && !derived.includes(name)
