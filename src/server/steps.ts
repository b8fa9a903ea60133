/** Steps of a start, each shown when it begins and with the time that it took. */
export const steps = {
  /** Runs one step; times are in seconds on the monotonic clock. */
  async run<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now()
    const result = await work()
    steps.done(name, began)
    return result
  },
  done(name: string, began: number): void {
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    process.stdout.write(`  ✓ ${name.padEnd(34)} ${seconds.padStart(6)} s\n`)
  },
}
