import { spawnSync } from 'node:child_process'

import { buildServer } from './buildServer.mjs'
import { isFresh, markFresh } from './freshness.mjs'

/* `npm run build`: compiles the server and builds the panel, as an image does. It installs nothing. */

if (!isFresh('server')) await buildServer()
if (!isFresh('panel')) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  const { status } = spawnSync(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    env,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(status ?? 1)
  markFresh('panel')
}
