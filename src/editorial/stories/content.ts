import { digest } from '../../text/digest/digest.ts'

/** Fields of the workflow and computed fields; they are never part of what is approved. */
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

/** What readers see of a picture: its version, its words and its rights. */
export type ShownPicture = {
  id: string
  version: unknown
  alt: unknown
  caption: unknown
  credit: unknown
  rights: unknown
}

/**
 * A hash of what readers would see of a story: revisions with the same hash have the same words and show the same pictures.
 * Empty values and the order of keys do not matter.
 *
 * @param document plain data, with relations as ids
 * @param derived names of computed fields
 * @param pictures the pictures that it shows, as they are now, ordered by id
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

/** Whether readers see a field, so that it is part of what is approved. */
export const isContent = (name: string, derived: readonly string[]): boolean =>
  !notContent.has(name) && !derived.includes(name)
