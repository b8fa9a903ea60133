/** A rate limit: `points` requests in `seconds`. */
export type Rate = { points: number; seconds: number }

/**
 * The kinds of requests that are counted separately. `credentialed` are reads with a log-in or a key, such as those of a
 * front end's server on behalf of all its readers. `beacons` come from readers' browsers, many of which may share one
 * address in an office or a mobile network.
 */
export type Family = 'reads' | 'credentialed' | 'writes' | 'logins' | 'beacons'

/** The rate of a route in its record: what its requests count as, or `free` when they are not counted. */
export type Rated = Exclude<Family, 'credentialed'> | 'free'

export type Rates = Readonly<Record<Family, Rate>>

/** How many times more reads are allowed with credentials than without. */
const credentialedShare = 5

/** The rate limits from the operator's settings. */
export const ratesOf = (set: Record<Exclude<Family, 'credentialed'>, number>): Rates => ({
  reads: { points: set.reads, seconds: 60 },
  credentialed: { points: set.reads * credentialedShare, seconds: 60 },
  writes: { points: set.writes, seconds: 60 },
  logins: { points: set.logins, seconds: 300 },
  beacons: { points: set.beacons, seconds: 60 },
})

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

type RatedRequest = { method: string; rated: Rated | undefined; hasCredentials: boolean }

/**
 * What a request counts as; undefined when it is not counted. GraphQL counts as reading until its operation is known (see
 * `familiesOfFields`).
 *
 * @param request.rated the rate in the route’s record; undefined when there is no such route
 */
export const familyOf = ({ method, rated, hasCredentials }: RatedRequest): Family | undefined => {
  const settled = rated ?? (reading.has(method) ? 'reads' : 'writes')
  if (settled === 'free') return undefined
  return settled === 'reads' && hasCredentials ? 'credentialed' : settled
}

const loginFields: ReadonlySet<string> = new Set([
  'loginUser',
  'forgotPasswordUser',
  'resetPasswordUser',
  'unlockUser',
])

/** What a GraphQL mutation counts as in addition: one count for each of its root fields. */
export const familiesOfFields = (fields: readonly string[]): Family[] =>
  fields.map((field) => (loginFields.has(field) ? 'logins' : 'writes'))

/** What is left of a rate. */
type Left = { family: Family; remaining: number; seconds: number }

/**
 * The headers of draft-ietf-httpapi-ratelimit-headers-10: the policy, and what is left of it for how long.
 */
export const rateHeaders = ({ family, remaining, seconds }: Left, rates: Rates): Record<string, string> => ({
  'RateLimit-Policy': `"${family}";q=${rates[family].points};w=${rates[family].seconds}`,
  RateLimit: `"${family}";r=${remaining};t=${seconds}`,
})
