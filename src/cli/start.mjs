import { spawn, spawnSync } from 'node:child_process'

import { isFresh, markFresh } from './freshness.mjs'

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

/** @param {string} name @param {() => void | Promise<void>} work */
const step = async (name, work) => {
  const began = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`  … ${name}\r`)
  await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`  ✓ ${name.padEnd(34)} ${seconds.padStart(6)} s\n`)
}

const install = () => {
  const args = ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stderr, stdout } = spawnSync('npm', args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nnpm install failed; see above.\n`)
    process.exit(1)
  }
  markFresh('dependencies')
}

process.stdout.write('Copydesk\n')
if (!isFresh('dependencies')) await step('Dependencies installed', install)
if (!isFresh('server')) {
  const { buildServer } = await import('./buildServer.mjs')
  await step('Server compiled', buildServer)
}

const server = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js', ...process.argv.slice(2)], {
  env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
  stdio: 'inherit',
})
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => server.kill(signal))
server.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)))
