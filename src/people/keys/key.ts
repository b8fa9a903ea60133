import { createHmac } from 'node:crypto'

import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'

const prefix = 'cd_'

/** A new key, from 32 random bytes. */
export const makeKey = (random: Uint8Array): string => prefix + Buffer.from(random).toString('base64url')

/** The stored hash of a key. The key has full entropy, so one round of a keyed hash is enough. */
export const hashKey = (key: string, secret: string): string =>
  createHmac('sha256', `keys:${secret}`).update(key).digest('hex')

/** The beginning of a key, by which people recognise it. */
export const hintOf = (key: string): string => `${key.slice(0, prefix.length + 5)}…`

/**
 * The key in an `Authorization` header: `Bearer cd_…` (RFC 6750), or `keys API-Key …` as Payload has it.
 *
 * @returns undefined when the header contains no key
 */
export const keyIn = (header: string | null | undefined): string | undefined => {
  const [, bearer, apiKey] = /^(?:Bearer (cd_.+)|keys API-Key (.+))$/i.exec(header?.trim() ?? '') ?? []
  return bearer ?? apiKey
}

/** Schemes that a proxy in front asks for. Such credentials are not for us, even if the proxy hands them on. */
const ofProxies = /^(basic|digest|negotiate|ntlm)\b/i

/** Whether an `Authorization` header is for us: whoever sends it expects to be known. */
export const hasCredentials = (header: string | null | undefined): header is string =>
  Boolean(header?.trim()) && !ofProxies.test(header?.trim() ?? '')

type Kept = { revoked?: boolean | null; expiresAt: string | Date }

/** Why a key is refused; undefined when it is valid. */
export const keyRefusal = (kept: Kept | undefined, now: number): Refusal | undefined => {
  if (!kept) return refuse('key-unknown')
  if (kept.revoked === true) return refuse('key-revoked')
  return new Date(kept.expiresAt).getTime() <= now ? refuse('key-expired') : undefined
}

const grain = 10 * 60_000

/** Whether a use has to be stored; at most one in ten minutes is. */
export const isUseStale = (lastUsedAt: string | Date | null | undefined, now: number): boolean =>
  !lastUsedAt || now - new Date(lastUsedAt).getTime() >= grain

/** Whether a use is the first of its day, in UTC. */
export const isFirstToday = (lastUsedAt: string | Date | null | undefined, now: number): boolean =>
  !lastUsedAt || dayOf(lastUsedAt) !== dayOf(now)

const dayOf = (time: string | number | Date): string => new Date(time).toISOString().slice(0, 10)
