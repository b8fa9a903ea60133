import { spawnSync } from 'node:child_process'

import { isFresh, markFresh } from '../server/freshness.mjs'
import { step } from './step.mjs'

/**
 * Installs what the lockfile says where it is missing or older. Plain JavaScript without dependencies,
 * for on a fresh clone there are none yet. Ends the process with npm's words when it fails.
 */
export const installMissing = async () => {
  if (!isFresh('dependencies')) await step('Dependencies installed', install)
}

const install = () => {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const { status, stderr, stdout } = spawnSync('npm', args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (status !== 0) {
    process.stderr.write(`${stdout}${stderr}\nnpm ci failed; see above.\n`)
    process.exit(1)
  }
  markFresh('dependencies')
}
