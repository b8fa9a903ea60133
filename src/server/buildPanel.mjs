import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import { markFresh } from './freshness.mjs'

/**
 * Builds the admin panel into `.next/`.
 *
 * @throws {Error} with all that the build said, when it fails
 */
export const buildPanel = async () => {
  const root = path.resolve('.')
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const build = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  /** @type {Buffer[]} */
  const output = []
  build.stdout.on('data', (chunk) => output.push(chunk))
  build.stderr.on('data', (chunk) => output.push(chunk))
  const [code] = await once(build, 'close')
  if (code !== 0) throw new Error(`next build ended with ${code}:\n${Buffer.concat(output).toString()}`)
  markFresh('panel')
}
