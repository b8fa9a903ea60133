import path from 'node:path'

/** Says at the end which test files took longest. */
export default class SlowestReporter {
  /**
   * @param {unknown} _contexts
   * @param {{ testResults: { displayName?: { name: string }, perfStats: { runtime: number }, testFilePath: string }[] }} results
   */
  onRunComplete(_contexts, { testResults }) {
    const slowest = testResults.toSorted((one, other) => other.perfStats.runtime - one.perfStats.runtime)
    process.stdout.write('\nThe ten slowest test files:\n')
    for (const { displayName, perfStats, testFilePath } of slowest.slice(0, 10)) {
      const file = path.relative('', testFilePath)
      const seconds = (perfStats.runtime / 1000).toFixed(1)
      process.stdout.write(`${seconds.padStart(7)} s  ${(displayName?.name ?? '').padEnd(8)} ${file}\n`)
    }
  }
}
