import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

import { installMissing } from '../src/cli/installMissing.mjs'
import { findMongodb } from './findMongodb.mjs'
import { memoryFolder } from './memoryFolder.mjs'

/*
 * `npm test [-- NAME …] [-- jest arguments]`: every test on every database that this machine has, or those of the rooms
 * that are named: the folders and files under `tests/*`, or under an area in `tests/unit` and `tests/integration`, whose
 * names begin so. What is missing is installed; what is left out is said, with the reason, and which files took longest;
 * the last line counts.
 */

await installMissing()

const { folder, remove } = memoryFolder()
process.env.TMPDIR = folder

/** @type {string[]} */
const skipped = []
const mongodb = await findMongodb()
if (!mongodb)
  skipped.push(
    'mongodb: no TEST_MONGODB_URI, no mongod and no secantusd-py (pip install secantusdb==0.7.0b3) here',
  )
const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (file) => file && existsSync(file),
)
if (!chromium) skipped.push('e2e: no Chromium; set CHROMIUM_PATH to one')

const projects = ['unit', 'sqlite', ...(mongodb ? ['mongodb'] : []), 'contract', ...(chromium ? ['e2e'] : [])]
const report = path.join(folder, 'jest.json')
const asked = process.argv.slice(2)
const options = asked.findIndex((one) => one.startsWith('-'))
const rooms = options === -1 ? asked : asked.slice(0, options)
const given = [
  ...rooms.map((room) => `--testPathPatterns=/tests/\\w+/(\\w+/)?${room}`),
  ...asked.slice(rooms.length),
]
const chosen = given.includes('--selectProjects') ? [] : ['--selectProjects', ...projects]

if (mongodb) process.stdout.write(`MongoDB: ${mongodb.name}\n`)
const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    // A test loads some thousand modules for a short time: with the usual 16 MB a tenth of the time goes to garbage.
    '--max-semi-space-size=64',
    '--no-deprecation',
    '--disable-warning=ExperimentalWarning',
    'node_modules/jest/bin/jest.js',
    ...given,
    ...chosen,
    '--json',
    `--outputFile=${report}`,
    '--testLocationInResults=false',
    // Tests wait a third of their time for servers, timers and browsers.
    '--maxWorkers=3',
  ],
  {
    env: {
      ...process.env,
      COPYDESK_TEST_DATABASE: path.join(folder, 'migrated.db'),
      ...(mongodb && { TEST_MONGODB_URI: mongodb.uri, TEST_MONGODB_NAME: mongodb.name }),
      ...(chromium && { CHROMIUM_PATH: chromium }),
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
)
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => jest.kill(signal))
const [code] = await once(jest, 'close')
await mongodb?.stop()

const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined
remove()
for (const reason of skipped) process.stdout.write(`skipped ${reason}\n`)
const failedSuites = result?.numRuntimeErrorTestSuites ?? 1
const failed = (result?.numFailedTests ?? 0) + failedSuites
const left = (result?.numPendingTests ?? 0) + skipped.length
process.stdout.write(`${result?.numPassedTests ?? 0} passed, ${failed} failed, ${left} skipped\n`)
process.exit(code === 0 && failed === 0 ? 0 : 1)
