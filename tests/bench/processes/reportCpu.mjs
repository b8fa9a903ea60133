import { writeFileSync } from 'node:fs'

/* Loaded before a program by `--import`: notes at its end what it took, in the file that BENCH_CPU_FILE names. */

process.on('exit', () => {
  const { system, user } = process.cpuUsage()
  const spent = {
    cpu: (system + user) / 1000,
    milliseconds: performance.now(),
    rss: process.resourceUsage().maxRSS / 1024,
  }
  writeFileSync(process.env['BENCH_CPU_FILE'] ?? '/dev/null', JSON.stringify(spent))
})
