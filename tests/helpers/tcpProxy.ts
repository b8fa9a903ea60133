import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

export type TcpProxy = {
  port: number
  /** Passes nothing on any more, and closes nothing: the other side seems to be thinking. */
  freeze: () => void
  /** Ends all connections and takes no new ones. */
  cut: () => void
  /** Ends what was open and passes on again. */
  mend: () => void
  stop: () => Promise<void>
}

/** Stands before a server on this machine, to take it away from a client. */
export const openTcpProxy = async (target: number): Promise<TcpProxy> => {
  const open = new Set<Socket>()
  let state: 'cut' | 'frozen' | 'on' = 'on'
  const server = createServer((client) => {
    if (state === 'cut') {
      client.destroy()
      return
    }
    const upstream = connect(target, '127.0.0.1')
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(from)
      from.on('data', (chunk) => state === 'on' && to.write(chunk))
      from.on('error', () => undefined)
      from.on('close', () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const end = (): void => {
    for (const socket of open) socket.destroy()
  }
  return {
    port: (server.address() as AddressInfo).port,
    freeze: () => {
      state = 'frozen'
    },
    cut: () => {
      state = 'cut'
      end()
    },
    mend: () => {
      end()
      state = 'on'
    },
    stop: async () => {
      end()
      server.close()
      await once(server, 'close')
    },
  }
}
