import { createRequire } from 'node:module'

/*
 * Jest's own runner, one file after the other: each browser test starts a server and a browser and may have to build
 * the panel first, and two at a time would build into one folder and starve each other.
 */

const core = createRequire(createRequire(import.meta.url).resolve('jest')).resolve('@jest/core')
/** @type {{ default: new (...args: unknown[]) => object }} */
const { default: Runner } = createRequire(core)('jest-runner')

export default class SerialRunner extends Runner {
  isSerial = true
}
