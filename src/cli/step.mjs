/**
 * Does one step of a command, and says what it was and how long it took.
 *
 * @param {string} name
 * @param {() => void | Promise<void>} work
 */
export const step = async (name, work) => {
  const began = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`  … ${name}\r`)
  await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`  ✓ ${name.padEnd(34)} ${seconds.padStart(6)} s\n`)
}
