import type { Payload } from 'payload'

import { type Refusal, refuse } from '../../../rules/refusals/refuse.ts'
import { hasCredentials } from '../key.ts'
import { findKey } from './findKey.ts'

type Asking = { headers: Headers; user: unknown }

/**
 * Why an `Authorization` header that let nobody in is refused. Without a refusal such a machine would be taken for the
 * public, and never learn why it sees less. A cookie is not refused: browsers send it long after the session has ended.
 *
 * @returns undefined for somebody who is known, and for whoever sends no credentials
 */
export const credentialProblem = async (
  payload: Payload,
  { headers, user }: Asking,
): Promise<Refusal | undefined> => {
  const header = headers.get('authorization')
  if (user || !hasCredentials(header)) return undefined
  const found = await findKey(payload, header)
  return found && 'refusal' in found ? found.refusal : refuse('credentials-not-valid')
}

/** The challenge that belongs to it (RFC 6750 §3.1). A quotation in a header is of ASCII alone. */
export const challengeOf = ({ code }: Refusal): Record<string, string> => ({
  'WWW-Authenticate': `Bearer error="invalid_token", error_description="${code}"`,
})
