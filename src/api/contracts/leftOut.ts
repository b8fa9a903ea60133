/** Payload's routes that are not in the document: a pattern, and the reason. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/^\w+ \/api\/payload-/, 'the panel’s own'],
  [
    /^\w+ \/api\/(sessions|second-factors|notification-choices|preview-links|calendar-links|audit-heads|live-events|job-leases|readership|seats|kept-texts|media-changes)(\/|$)/,
    'closed to all; each is reached by routes of its own',
  ],
  [
    /^\w+ \/api\/keys\/(forgot-password|init|login|logout|me|refresh-token|first-register|reset-password|unlock|verify)/,
    'a key has no password',
  ],
  [/^\w+ \/api\/users\/(init|first-register|verify)/, 'the panel’s first start'],
  [/^post \/api\/[\w/-]+\/access(\/|$)/, 'the panel’s own'],
  [
    /^\w+ \/api\/(?!articles|sections|persons|trending-items)[\w/-]+\/versions(\/|$)/,
    'no versions are kept of it',
  ],
  [/^get \/api\/media(-changes)?\/paste-url/, 'turned off'],
]

/**
 * Why a route is not in the document, or undefined.
 *
 * @param route method and path: `get /api/keys/me`
 */
export const exclusionReason = (route: string): string | undefined =>
  leftOut.find(([pattern]) => pattern.test(route))?.[1]
