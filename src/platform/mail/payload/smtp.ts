import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'

import type { Sender } from '../sender.ts'

/** Timeouts in milliseconds; a message that times out is retried later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Sends mail by an SMTP server.
 *
 * @param url `smtp://` (STARTTLS if the server offers it) or `smtps://`, with user and password if it needs them
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
