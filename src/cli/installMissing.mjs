import { spawnSync } from 'node:child_process'

import { isFresh, markFresh } from './freshness.mjs'
import { step } from './step.mjs'

/**
 * Installs the dependencies where they are missing or older than the lockfile. Plain JavaScript without dependencies,
 * for on a fresh clone there are none yet. Ends the process with npm's words when it fails.
 */
export const installMissing = async () => {
  if (!isFresh('dependencies')) await step('Dependencies installed', install)
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
