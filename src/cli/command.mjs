import { spawnSync } from 'node:child_process'

import { isFresh } from '../server/freshness.mjs'
import { buildServer } from './buildServer.mjs'

/* `npm run copydesk -- …`: the command line, compiled first when its sources have changed. */

if (!isFresh('server')) await buildServer()
const { status } = spawnSync(
  process.execPath,
  ['--enable-source-maps', 'dist/copydesk.js', ...process.argv.slice(2)],
  {
    env: { ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' },
    stdio: 'inherit',
  },
)
process.exit(status ?? 1)
