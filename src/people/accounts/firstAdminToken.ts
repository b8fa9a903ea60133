import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

import { toBase32 } from './totp.ts'

const label = 'copydesk first admin'

/**
 * What lets somebody register as the first admin of a newsroom without accounts. It comes from the server's secret,
 * so that every process of a newsroom says the same one; the first account ends it.
 *
 * @returns 160 bits as `ABCD-EFGH-…`
 */
export const firstAdminToken = (secret: string): string => {
  const bytes = new Uint8Array(hkdfSync('sha256', secret, '', label, 20))
  return (toBase32(bytes).match(/.{4}/g) ?? []).join('-')
}

/** Whether this is the token, with or without its hyphens. It takes as long when it is not. */
export const isFirstAdminToken = (secret: string, given: unknown): boolean => {
  if (typeof given !== 'string') return false
  const digest = (text: string) => createHmac('sha256', label).update(plain(text)).digest()
  return timingSafeEqual(digest(given), digest(firstAdminToken(secret)))
}

const plain = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z2-7]/g, '')
