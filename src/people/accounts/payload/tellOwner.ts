import type { PayloadRequest } from 'payload'

import { inWriteScope } from '../../../platform/database/payload/writeQueue.ts'
import { originIn } from '../../audit/payload/provenance.ts'

/** What of an account's entry changed. */
export type EntryChange = 'password' | 'email' | 'totp.on' | 'totp.off'

const words = {
  password: 'The password of your account was changed',
  email: 'The e-mail address of your account was changed: letters go to the new one from now on',
  'totp.on': 'A second factor was turned on for your account',
  'totp.off': 'The second factor of your account was turned off',
} as const satisfies Record<EntryChange, string>

/**
 * Tells the owner of an account, at the address that they had before, that something of its entry changed. Behind the
 * answer: a change does not fail for a mail server's sake.
 */
export const tellOwner = (req: PayloadRequest, to: string, change: EntryChange): void => {
  const { payload } = req
  const { address } = originIn(req)
  const from = address === undefined ? '' : ` from the address ${address}`
  const text = `${words[change]}, on ${new Date().toUTCString()}${from}.

If that was not you, tell an admin of your newsroom at once: they can disable the account and end its sessions.
`
  void inWriteScope(() =>
    payload
      .sendEmail({ to, subject: `${words[change].split(':')[0] ?? ''} · Copydesk`, text })
      .catch((err: unknown) => payload.logger.error({ err, msg: 'An owner could not be told of a change' })),
  )
}
