const hour = 3_600_000

/** How long a link lives, in hours: when nobody says, and at most. */
export const previewHours = { usual: 24, most: 168 } as const

/** What a link shows: one revision of one document, as long as that is the newest and stands at that stage. */
export type Pinned = { rev: number; stage: string }

/** A link as it is judged. Times are ISO 8601 in UTC. */
export type PreviewLink = Pinned & { expiresAt: string; revokedAt: string | undefined }

export const previewStates = ['open', 'preview-expired', 'preview-revoked', 'preview-over'] as const

export type PreviewState = (typeof previewStates)[number]

/**
 * Whether a link works.
 *
 * @param newest where the document stands now; undefined when it is no longer there
 */
export const judgePreview = (link: PreviewLink, newest: Pinned | undefined, now: Date): PreviewState => {
  if (link.revokedAt !== undefined) return 'preview-revoked'
  if (Date.parse(link.expiresAt) <= now.getTime()) return 'preview-expired'
  return newest?.rev === link.rev && newest.stage === link.stage ? 'open' : 'preview-over'
}

export const expiryOf = (now: Date, hours: number): string =>
  new Date(now.getTime() + hours * hour).toISOString()

/** Whether an opening is noted: the first one, and then no more than one an hour. */
export const isNoted = (lastOpenedAt: string | undefined, now: Date): boolean =>
  lastOpenedAt === undefined || now.getTime() - Date.parse(lastOpenedAt) >= hour

/** A moment to the hour: what the newsroom learns about when its readers opened a link. */
export const toTheHour = (now: Date): string =>
  new Date(Math.floor(now.getTime() / hour) * hour).toISOString()
