import { buildPanel } from '../server/buildPanel.mjs'
import { isFresh } from '../server/freshness.mjs'
import { buildServer } from './buildServer.mjs'

/* `npm run build`: compiles the server and builds the panel, whichever is stale. Installs nothing. */

/** @param {string} name @param {() => Promise<void>} build */
const step = async (name, build) => {
  const began = performance.now()
  await build()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`  ✓ ${name.padEnd(34)} ${seconds.padStart(6)} s\n`)
}

if (!isFresh('server')) await step('Server compiled', buildServer)
if (!isFresh('panel')) await step('Panel built', buildPanel)
