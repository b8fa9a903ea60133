import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

import { toBase32 } from './totp.ts'

const label = 'copydesk first admin'

/**
 * The token that lets somebody register as the first admin of a newsroom without accounts. It is derived from the server's
 * secret, so that every process has the same one. It is of no use once there is an account.
 *
 * @returns 160 bits as `ABCD-EFGH-…`
 */
export const firstAdminToken = (secret: string): string => {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', label, 20))
  return (toBase32(bytes).match(/.{4}/g) ?? []).join('-')
}

/** Whether this is the token, with or without hyphens; compared in constant time. */
export const isFirstAdminToken = (secret: string, candidate: unknown): boolean => {
  if (typeof candidate !== 'string') return false
  const digest = (text: string) => createHmac('sha256', label).update(plain(text)).digest()
  return timingSafeEqual(digest(candidate), digest(firstAdminToken(secret)))
}

const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')
