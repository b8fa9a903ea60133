import crypto from 'node:crypto'
import { promisify } from 'node:util'

/** What Payload stores of a password: PBKDF2 with HMAC-SHA-256, its parameters told by the prefix. */
export type HashedPassword = { hash?: string | null; salt?: string | null }

const prefix = 'pbkdf2-sha256-v1:'
const current = { iterations: 600_000, length: 32 }
const legacy = { iterations: 25_000, length: 512 }

/** A password that nobody has, so that an account that is not there takes as long as one that is. */
const decoy = { hash: prefix + '0'.repeat(64), salt: '0'.repeat(64) }

/** Whether a stored password is of the older kind, which Payload renews at the next log-in. */
export const isLegacy = ({ hash }: HashedPassword): boolean => !hash?.startsWith(prefix)

/**
 * Whether this is the password. It takes as long when it is not.
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

/** Does the work of checking a password, for nothing. */
export const burnPassword = async (password: string): Promise<void> => {
  await checkPassword({}, password)
}
