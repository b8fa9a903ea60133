import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'

/** What was measured on, and how busy it was. */
export const machine = () => ({
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGB: Math.round(totalmem() / 2 ** 30),
  load: loadavg().map((value) => Number(value.toFixed(2))),
})
