import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { EmailAdapter } from 'payload'

import type { Sender } from '../sender.ts'

/** Writes each message to a file in `outbox/` of the data folder, for a newsroom without a mail server. */
export const outbox =
  (dataDir: string, from: Sender): EmailAdapter =>
  () => ({
    name: 'outbox',
    defaultFromAddress: from.address,
    defaultFromName: from.name,
    sendEmail: async (message) => {
      const folder = path.join(dataDir, 'outbox')
      const file = path.join(
        folder,
        `${new Date().toISOString().replaceAll(':', '-')}-${randomUUID().slice(0, 8)}.json`,
      )
      await mkdir(folder, { recursive: true })
      await writeFile(file, `${JSON.stringify(message, undefined, 2)}\n`, { mode: 0o600 })
      return { file }
    },
  })
