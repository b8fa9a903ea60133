/** How often something may be asked: `points` in `seconds`. */
export type Rate = { points: number; seconds: number }

/**
 * `credentialed` are reads with a log-in or a key: a front end's server asks for all of its readers. `beacons` are told
 * by readers' browsers, of which an office or a mobile network has many behind one address.
 */
export type Family = 'reads' | 'credentialed' | 'writes' | 'logins' | 'beacons'

/** What a route says of its requests: what they count as, or that they are not counted. Reads go by who asks. */
export type Rated = Exclude<Family, 'credentialed'> | 'free'

export type Rates = Readonly<Record<Family, Rate>>

/** How many times as much as one reader somebody with credentials may read. */
const credentialedShare = 5

/** The rates from what an operator set. */
export const ratesOf = (set: Record<Exclude<Family, 'credentialed'>, number>): Rates => ({
  reads: { points: set.reads, seconds: 60 },
  credentialed: { points: set.reads * credentialedShare, seconds: 60 },
  writes: { points: set.writes, seconds: 60 },
  logins: { points: set.logins, seconds: 300 },
  beacons: { points: set.beacons, seconds: 60 },
})

const reading: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

type Asked = { method: string; rated: Rated | undefined; hasCredentials: boolean }

/**
 * What a request counts as; undefined: it is not counted. GraphQL counts as reading until its operation is known,
 * see `familiesOfFields`.
 *
 * @param asked.rated what the route’s record says; undefined where there is no such route
 */
export const familyOf = ({ method, rated, hasCredentials }: Asked): Family | undefined => {
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

/** What a GraphQL mutation counts as besides, by the fields at its root: one count for each. */
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
