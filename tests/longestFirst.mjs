import { createRequire } from 'node:module'

/*
 * Jest starts the largest files first when it has not seen them yet. The longest are short files: started last, each
 * would run for minutes beside an idle worker.
 */

const core = createRequire(createRequire(import.meta.url).resolve('jest')).resolve('@jest/core')
/** @typedef {{ path: string }} Test */
/** @type {{ default: new (...args: unknown[]) => { sort: (tests: Test[]) => Test[] } }} */
const { default: Sequencer } = createRequire(core)('@jest/test-sequencer')

const order = [
  /\/e2e\/forms\./,
  /\/matrix(Moves|Updates)\./,
  /\/e2e\/(openForms|conflict)\./,
  /\/(matrixActions|scheduleRunners|writesAtOnce|revisions|purging|media\/changes|questionsByDoor|leaksCrossed|pictureKinds)\./,
  /\/(loginRace|twoProcesses|leaks|starts|questions|valuesDrawn|deliveryTruth|importKilled|schedule|doors|noWayOut|totp|roles)\./,
  /\/tests\/(integration|contract|e2e)\//,
  /./,
]

/** @param {Test} test */
const rank = ({ path }) => order.findIndex((pattern) => pattern.test(path))

export default class LongestFirst extends Sequencer {
  /** @param {Test[]} tests */
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => rank(one) - rank(other))
  }
}
