import { createHmac } from 'node:crypto'

import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'

const prefix = 'cd_'

/** A new key, out of 32 random bytes. */
export const makeKey = (random: Uint8Array): string => prefix + Buffer.from(random).toString('base64url')

/** What is stored of a key. It is as strong as a key can be, so one round of a keyed hash will do. */
export const hashKey = (key: string, secret: string): string =>
  createHmac('sha256', `keys:${secret}`).update(key).digest('hex')

/** The beginning of a key, by which people tell it from others. */
export const hintOf = (key: string): string => `${key.slice(0, prefix.length + 5)}…`

/**
 * The key in an `Authorization` header: `Bearer cd_…` (RFC 6750), or `keys API-Key …` as Payload has it.
 *
 * @returns undefined when the header holds none
 */
export const keyIn = (header: string | null | undefined): string | undefined => {
  const [, bearer, apiKey] = /^(?:Bearer (cd_.+)|keys API-Key (.+))$/i.exec(header?.trim() ?? '') ?? []
  return bearer ?? apiKey
}

type Kept = { revoked?: boolean | null; expiresAt: string | Date }

/** Why a key does not open, or undefined when it does. */
export const keyRefusal = (kept: Kept | undefined, now: number): Refusal | undefined => {
  if (!kept) return refuse('key-unknown')
  if (kept.revoked === true) return refuse('key-revoked')
  return new Date(kept.expiresAt).getTime() <= now ? refuse('key-expired') : undefined
}

const grain = 10 * 60_000

/** Whether a use is to be written down: not every one is, but one in ten minutes. */
export const isUseStale = (lastUsedAt: string | Date | null | undefined, now: number): boolean =>
  !lastUsedAt || now - new Date(lastUsedAt).getTime() >= grain

/** Whether a use is the first on its day, in UTC. */
export const isFirstToday = (lastUsedAt: string | Date | null | undefined, now: number): boolean =>
  !lastUsedAt || dayOf(lastUsedAt) !== dayOf(now)

const dayOf = (time: string | number | Date): string => new Date(time).toISOString().slice(0, 10)
