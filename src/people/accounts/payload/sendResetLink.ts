import { forgotPasswordOperation, type PayloadRequest } from 'payload'

import { inWriteScope } from '../../../platform/database/payload/writeQueue.ts'

type Account = { id: string; disabled?: boolean | null; resetPasswordRequestedAt?: string | null }

const lifetime = 60 * 60_000

/** A person gets at most one message in this time, in milliseconds. */
const interval = 60_000

/**
 * Sends a link for a new password, if there is such an account. It does not wait, so that the time of the answer does not
 * reveal whether there is one.
 */
export const sendResetLink = (req: PayloadRequest, email: string): void => {
  const { payload } = req
  void inWriteScope(() =>
    send(req, email.toLowerCase().trim()).catch((err: unknown) =>
      payload.logger.error({
        err,
        msg: 'A link for a new password could not be sent. Check the mail server.',
      }),
    ),
  )
}

const send = async (req: PayloadRequest, email: string): Promise<void> => {
  const { collections, db } = req.payload
  const account = await db.findOne<Account>({ collection: 'users', where: { email: { equals: email } } })
  if (!account || account.disabled === true || isRecent(account)) return
  const data = { resetPasswordRequestedAt: new Date().toISOString() }
  await db.updateOne({ collection: 'users', id: account.id, data, returning: false })
  const input = { email } as { email: string; password: string }
  await forgotPasswordOperation({ collection: collections.users, data: input, expiration: lifetime, req })
}

const isRecent = ({ resetPasswordRequestedAt: at }: Account): boolean =>
  at != null && new Date(at).getTime() > Date.now() - interval
