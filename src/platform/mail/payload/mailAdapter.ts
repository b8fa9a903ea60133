import type { EmailAdapter } from 'payload'

import type { Sender } from '../sender.ts'
import { outbox } from './outbox.ts'
import { smtp } from './smtp.ts'

type Posting = { dataDir: string; mail: { smtpUrl: string | undefined; from: Sender } }

/** Sends mail by the SMTP server of the settings, or writes it to files when none is set. */
export const mailAdapter = ({ dataDir, mail }: Posting): EmailAdapter =>
  mail.smtpUrl === undefined ? outbox(dataDir, mail.from) : smtp(mail.smtpUrl, mail.from)
