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
  /\/(e2e\/forms|editorial\/matrix)\./,
  /\/e2e\/(openForms|conflict)\./,
  /\/(questions|leaksCrossed|schedule|purging|changes|revisions|deliveryTruth|logIns|doors|search)\./,
  /\/(pictureKinds|twoProcesses|leaks|starts|valuesDrawn|importKilled|noWayOut|access|doorsClosed)\./,
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
