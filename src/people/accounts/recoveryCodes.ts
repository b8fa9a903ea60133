import { createHmac } from 'node:crypto'

import { toBase32 } from './totp.ts'

export const recoveryCodeCount = 10
const bytesEach = 10

/** How many random bytes `recoveryCodes` needs. */
export const recoveryBytes = recoveryCodeCount * bytesEach

/** Ten recovery codes of 80 bits each, for a person who has lost their phone: `ABCD-EFGH-IJKL-MNOP`. */
export const recoveryCodes = (random: Uint8Array): string[] =>
  Array.from({ length: recoveryCodeCount }, (_, at) => {
    const letters = toBase32(random.subarray(at * bytesEach, (at + 1) * bytesEach))
    return (letters.match(/.{4}/g) ?? []).join('-')
  })

/** The stored hash of a recovery code. The code is as strong as a key, so one round of a keyed hash is enough. */
export const hashRecoveryCode = (code: string, secret: string): string =>
  createHmac('sha256', `recovery:${secret}`)
    .update(code.toUpperCase().replaceAll(/[^A-Z2-7]/g, ''))
    .digest('hex')
