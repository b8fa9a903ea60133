import crypto from 'node:crypto'
import { promisify } from 'node:util'

/** A password as Payload stores it: PBKDF2 with HMAC-SHA-256; the prefix tells the parameters. */
export type HashedPassword = { hash?: string | null; salt?: string | null }

const prefix = 'pbkdf2-sha256-v1:'
const current = { iterations: 600_000, length: 32 }
const legacy = { iterations: 25_000, length: 512 }

/** A hash that no password has, so that a missing account takes as long to check as an existing one. */
const decoy = { hash: prefix + '0'.repeat(64), salt: '0'.repeat(64) }

/** Whether a stored password has the old format, which Payload replaces at the next log-in. */
export const isLegacy = ({ hash }: HashedPassword): boolean => !hash?.startsWith(prefix)

/**
 * Whether this is the password; takes the same time whether it is or not.
 *
 * @reaches payload
 */
export const checkPassword = async (stored: HashedPassword, password: string): Promise<boolean> => {
  const { hash, salt } = stored.hash && stored.salt ? (stored as typeof decoy) : decoy
  const { iterations, length } = isLegacy({ hash }) ? legacy : current
  const expected = Buffer.from(hash.replace(prefix, ''), 'hex')
  const pbkdf2 = promisify(crypto.pbkdf2)
  const found = await pbkdf2(password, salt, iterations, length, 'sha256')
  return found.length === expected.length && crypto.timingSafeEqual(found, expected) && stored.hash === hash
}

/** Does the work of checking a password without checking one, so that a missing account takes as long. */
export const simulatePasswordCheck = async (password: string): Promise<void> => {
  await checkPassword({}, password)
}
