import type { PayloadRequest } from 'payload'

import { inWriteScope } from '../../../platform/database/payload/writeQueue.ts'
import { originIn } from '../../audit/payload/provenance.ts'

/** What was changed about how an account is protected. */
export type EntryChange = 'password' | 'email' | 'totp.on' | 'totp.off'

const words = {
  password: 'The password of your account was changed',
  email: 'The e-mail address of your account was changed: messages go to the new one from now on',
  'totp.on': 'A second factor was turned on for your account',
  'totp.off': 'The second factor of your account was turned off',
} as const satisfies Record<EntryChange, string>

/**
 * Notifies the owner of an account, at the previous address, that its protection has changed. It does not wait, so that a
 * change does not fail because of the mail server.
 */
export const notifyOwner = (req: PayloadRequest, to: string, change: EntryChange): void => {
  const { payload } = req
  const { address } = originIn(req)
  const from = address === undefined ? '' : ` from the address ${address}`
  const text = `${words[change]}, on ${new Date().toUTCString()}${from}.

If that was not you, tell an admin of your newsroom at once: they can disable the account and end its sessions.
`
  void inWriteScope(() =>
    payload
      .sendEmail({ to, subject: `${words[change].split(':')[0] ?? ''} · Copydesk`, text })
      .catch((err: unknown) =>
        payload.logger.error({
          err,
          msg: 'The owner of an account could not be notified of a change. Check the mail server.',
        }),
      ),
  )
}
