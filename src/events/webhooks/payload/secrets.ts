import { randomBytes } from 'node:crypto'

import { seal, unseal } from '../../../people/accounts/seal.ts'

/** Webhook secrets are encrypted with a key of their own, derived from the server's secret. */
const under = (secret: string): string => `webhooks:${secret}`

export const sealSecret = (plain: Uint8Array, secret: string): string =>
  seal(plain, under(secret), randomBytes(12))

type Kept = {
  sealed?: string | null
  previousSealed?: string | null
  previousUntil?: string | Date | null
}

/** The secrets that messages are signed with: the current one, and the previous one while it is still valid. */
export const secretsOf = (
  { sealed, previousSealed, previousUntil }: Kept,
  { secret, now }: { secret: string; now: Date },
): Uint8Array[] => {
  const isPreviousGood = previousUntil && new Date(previousUntil) > now
  return [sealed, isPreviousGood ? previousSealed : undefined].flatMap((text) =>
    text ? [unseal(text, under(secret))] : [],
  )
}
