import type { EmailAdapter } from 'payload'

import type { Settings } from '../../settings/readSettings.ts'
import { outbox } from './outbox.ts'
import { smtp } from './smtp.ts'

/** Mail as the settings say: by a server, or as files while none is named. */
export const mailAdapter = ({ dataDir, mail }: Settings): EmailAdapter =>
  mail.smtpUrl === undefined ? outbox(dataDir, mail.from) : smtp(mail.smtpUrl, mail.from)
