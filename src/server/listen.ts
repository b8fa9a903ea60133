import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'

import type { Settings } from '../platform/settings/readSettings.ts'

/**
 * Opens the port.
 *
 * @throws {Error} with a message that names the setting when the port is taken or not allowed
 */
export const listen = async (app: RequestListener, { host, port }: Settings): Promise<Server> => {
  const server = createServer(
    { headersTimeout: 15_000, requestTimeout: 300_000, keepAliveTimeout: 65_000 },
    app,
  )
  server.listen(port, host)
  await once(server, 'listening').catch((reason: unknown) => {
    const error = reason as NodeJS.ErrnoException
    throw Object.assign(new Error(explain(error, host, port)), { code: error.code })
  })
  return server
}

const explain = (error: NodeJS.ErrnoException, host: string, port: number): string => {
  if (error.code === 'EADDRINUSE')
    return `PORT: ${port} on ${host} is taken by another program. Choose another: PORT=3001 npm start`
  if (error.code === 'EACCES')
    return `PORT: ${port} needs more rights than this user has. Choose one above 1023.`
  return `HOST, PORT: cannot listen on ${host}:${port} (${error.message}).`
}
