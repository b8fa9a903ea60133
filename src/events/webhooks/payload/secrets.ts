import { randomBytes } from 'node:crypto'

import { seal, unseal } from '../../../people/accounts/seal.ts'

/** The key that webhooks' secrets are sealed under is none that anything else is. */
const under = (secret: string): string => `webhooks:${secret}`

export const sealSecret = (plain: Uint8Array, secret: string): string =>
  seal(plain, under(secret), randomBytes(12))

type Kept = {
  sealed?: string | null
  previousSealed?: string | null
  previousUntil?: string | Date | null
}

/** The secrets that messages are signed with: the one that counts, and the one before it for as long as it does. */
export const secretsOf = (
  { sealed, previousSealed, previousUntil }: Kept,
  { secret, now }: { secret: string; now: Date },
): Uint8Array[] => {
  const isPreviousGood = previousUntil && new Date(previousUntil) > now
  return [sealed, isPreviousGood ? previousSealed : undefined].flatMap((text) =>
    text ? [unseal(text, under(secret))] : [],
  )
}
