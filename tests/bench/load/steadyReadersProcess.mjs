import { Agent } from 'node:http'

import { percentile } from '../measures/statistics.mjs'
import { ask } from './ask.mjs'

/*
 * Sends requests at fixed moments. What counts is the time from the moment at which a request was due: one that waits
 * for a connection, or for this process, waits for its answer too.
 */

/** @param {{ base: string, paths: string[], perSecond: number }} order */
const run = ({ base, paths, perSecond }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const times = /** @type {number[]} */ ([])
  const open = /** @type {Set<Promise<void>>} */ (new Set())
  const counts = { errors: 0, late: 0 }
  const began = performance.now()
  let sent = 0
  const send = () => {
    const due = began + (sent * 1000) / perSecond
    if (performance.now() - due > 20) counts.late += 1
    const path = paths[sent % paths.length] ?? '/'
    sent += 1
    const answered = ask(base + path, { agent })
      .then(
        ({ status }) => status,
        () => 0,
      )
      .then((status) => {
        times.push(performance.now() - due)
        if (status !== 200) counts.errors += 1
        open.delete(answered)
      })
    open.add(answered)
  }
  const timer = setInterval(() => {
    while (began + (sent * 1000) / perSecond <= performance.now()) send()
  }, 2)
  return async () => {
    clearInterval(timer)
    await Promise.all(open)
    agent.destroy()
    const sorted = Float64Array.from(times).toSorted()
    const [p50, p95, p99, longest] = [50, 95, 99, 100].map((percent) => percentile(sorted, percent))
    return { requests: times.length, ...counts, p50, p95, p99, longest }
  }
}

process.once('message', (order) => {
  const end = run(/** @type {Parameters<typeof run>[0]} */ (order))
  process.once('message', async () => {
    process.send?.(await end())
    process.disconnect()
  })
})
