import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Settings } from '../platform/settings/readSettings.ts'

/** The address under which people reach the server, without a trailing slash. */
export const addressOf = (server: Server, { host, serverUrl }: Settings): string => {
  const { port } = server.address() as AddressInfo
  return serverUrl ?? `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}`
}
