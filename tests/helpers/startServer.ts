import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { freePort } from '../findMongodb.mjs'

export const admin = { email: 'admin@example.org', password: 'a-long-test-password' }

export type RunningServer = { base: string; output: () => string; stop: () => Promise<number | null> }

/**
 * Starts the product as `npm start` does, on a free port and an empty disk, and waits until a page answers 200.
 *
 * @param page what must answer before the server counts as started
 */
export const startServer = async (page: string): Promise<RunningServer> => {
  const port = await freePort()
  const base = `http://127.0.0.1:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: '',
    PORT: String(port),
    COPYDESK_ADMIN_EMAIL: admin.email,
    COPYDESK_ADMIN_PASSWORD: admin.password,
  }
  const server = spawn(process.execPath, ['src/cli/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const output = () => said.join('')
  const exited = once(server, 'exit')
  const stop = async () => {
    server.kill('SIGTERM')
    const [code] = (await exited) as [number | null]
    return code
  }
  await answers(base + page, () => server.exitCode === null, output)
  return { base, output, stop }
}

const patience = 240_000

const answers = async (url: string, isRunning: () => boolean, output: () => string): Promise<void> => {
  const until = Date.now() + patience
  while (Date.now() < until && isRunning()) {
    const status = await fetch(url).then(
      (answer) => answer.status,
      () => 0,
    )
    if (status === 200) return
    await pause(250)
  }
  throw new Error(`${url} did not answer 200. The server said:\n${output()}`)
}
