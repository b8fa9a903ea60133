import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'

import type { Sender } from '../sender.ts'

/** A server that does not answer in this time is tried again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Mail by a server.
 *
 * @param url `smtp://` (STARTTLS where the server offers it) or `smtps://`, with user and password when it wants them
 */
export const smtp =
  (url: string, from: Sender): EmailAdapter =>
  () => {
    const transport = createTransport({ url, ...patience })
    return {
      name: 'smtp',
      defaultFromAddress: from.address,
      defaultFromName: from.name,
      sendEmail: (message) =>
        transport.sendMail({ from: { name: from.name, address: from.address }, ...(message as object) }),
    }
  }
