import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

import { SMTPServer } from 'smtp-server'

export type MailServer = {
  url: string
  /** What arrived, whole letters as they came over the wire. */
  letters: string[]
  /** Refuses every recipient while it is true, as a full or broken server does. */
  isRefusing: boolean
  close: () => Promise<void>
}

/** A mail server of this process, on a free port of this machine. */
export const openMailServer = async (): Promise<MailServer> => {
  const letters: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) => {
      done(mail.isRefusing ? new Error('No room left') : undefined)
    },
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString())
        done()
      })
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(resolve))
  const mail: MailServer = { url: `smtp://127.0.0.1:${port}`, letters, isRefusing: false, close }
  return mail
}
