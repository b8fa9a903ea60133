import { createHash } from 'node:crypto'

import { canonicalText } from './canonical.ts'

/**
 * A hash of plain data, the same for equivalent data (see `canonicalText`).
 *
 * @returns SHA-256 in hexadecimal, 64 characters
 */
export const digest = (value: unknown): string =>
  createHash('sha256').update(canonicalText(value)).digest('hex')
