import type { Where } from 'payload'

/** The conditions of stories that were never published, nor withdrawn. */
export const notOut: readonly Where[] = [
  { publishedAt: { exists: false } },
  { stage: { not_in: ['published', 'withdrawn'] } },
]
