import type { EmailAdapter } from 'payload'

import type { Sender } from '../sender.ts'
import { outbox } from './outbox.ts'
import { smtp } from './smtp.ts'

type Posting = { dataDir: string; mail: { smtpUrl: string | undefined; from: Sender } }

/** Mail as the settings say: by a server, or as files while none is named. */
export const mailAdapter = ({ dataDir, mail }: Posting): EmailAdapter =>
  mail.smtpUrl === undefined ? outbox(dataDir, mail.from) : smtp(mail.smtpUrl, mail.from)
