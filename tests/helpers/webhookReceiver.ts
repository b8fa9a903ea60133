import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = { path: string; headers: IncomingHttpHeaders; body: string }

export type Receiver = {
  url: (path: string) => string
  /** All that came to a path, in order. */
  at: (path: string) => Received[]
  /** What a path answers from now on, one after another; the last one stays. */
  answers: (path: string, ...answers: (number | Answer)[]) => void
  close: () => Promise<void>
}

type Answer = { status: number; headers?: Record<string, string>; text?: string }

/** A receiver of webhooks on this machine that notes what comes. */
export const openReceiver = async (): Promise<Receiver> => {
  const received: Received[] = []
  const queues = new Map<string, (number | Answer)[]>()
  const server = createServer((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const path = req.url ?? ''
      received.push({ path, headers: req.headers, body: Buffer.concat(chunks).toString() })
      const queue = queues.get(path) ?? []
      const next = (queue.length > 1 ? queue.shift() : queue[0]) ?? 204
      const { status, headers = {}, text = '' } = typeof next === 'number' ? { status: next } : next
      res.writeHead(status, headers).end(text)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    at: (path) => received.filter((each) => each.path === path),
    answers: (path, ...answers) => queues.set(path, answers),
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
