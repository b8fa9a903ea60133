import type { Where } from 'payload'

/** The condition of stories that are neither live nor withdrawn. */
export const notDone: Where = { stage: { not_in: ['published', 'withdrawn'] } }

/** The conditions of stories that were never published, nor withdrawn. */
export const notOut: readonly Where[] = [{ publishedAt: { exists: false } }, notDone]
