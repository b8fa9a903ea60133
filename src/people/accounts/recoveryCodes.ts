import { createHmac } from 'node:crypto'

import { toBase32 } from './totp.ts'

export const recoveryCodeCount = 10
const bytesEach = 10

/** Random bytes that `recoveryCodes` needs. */
export const recoveryBytes = recoveryCodeCount * bytesEach

/** Ten codes of 80 bits each for a person whose phone is lost: `ABCD-EFGH-IJKL-MNOP`. */
export const recoveryCodes = (random: Uint8Array): string[] =>
  Array.from({ length: recoveryCodeCount }, (_, at) => {
    const letters = toBase32(random.subarray(at * bytesEach, (at + 1) * bytesEach))
    return (letters.match(/.{4}/g) ?? []).join('-')
  })

/** What is stored of a recovery code. It has the strength of a key, so that one round of a keyed hash will do. */
export const hashRecoveryCode = (code: string, secret: string): string =>
  createHmac('sha256', `recovery:${secret}`)
    .update(code.toUpperCase().replaceAll(/[^A-Z2-7]/g, ''))
    .digest('hex')
