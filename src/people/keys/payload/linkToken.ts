import { createHash, randomBytes } from 'node:crypto'

/** The secret of a link that needs no log-in: 256 random bits, to be told once. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/**
 * What is kept of a token, and what it is found by. Nobody who asks can choose the hash of what they send, so the
 * time that the look-up takes tells nothing about the tokens that exist; and whoever reads the database cannot
 * open a link.
 */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url')
