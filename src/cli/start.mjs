import { spawn } from 'node:child_process'

import { isFresh } from '../server/freshness.mjs'
import { installMissing } from './installMissing.mjs'
import { serverFlags } from './serverFlags.mjs'
import { step } from './step.mjs'

/*
 * `npm start`: installs what is missing, compiles what is stale, starts the server. Plain JavaScript without
 * dependencies, for on a fresh clone there are none yet.
 */

const least = [20, 19]

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < least[0] || (major === least[0] && minor < least[1])) {
  process.stderr.write(`Copydesk needs Node ${least.join('.')} or newer; this is ${process.versions.node}.\n`)
  process.exit(1)
}

process.stdout.write('Copydesk\n')
await installMissing()
if (!isFresh('server')) {
  const { buildServer } = await import('./buildServer.mjs')
  await step('Server compiled', buildServer)
}

const server = spawn(process.execPath, [...serverFlags, 'dist/main.js', ...process.argv.slice(2)], {
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  stdio: 'inherit',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
