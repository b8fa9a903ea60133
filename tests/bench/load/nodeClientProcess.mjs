import { Agent } from 'node:http'

import { percentile } from '../measures/statistics.mjs'
import { ask, requestOf } from './ask.mjs'

/** @param {import('./clients.mjs').Order} order */
const run = async ({ base, plan, connections, seconds }) => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const times = /** @type {number[]} */ ([])
  let errors = 0
  let number = plan.start
  const began = performance.now()
  const until = began + seconds * 1000
  const connection = async () => {
    while (performance.now() < until) {
      const { path, ...rest } = requestOf(plan, (number += 1))
      const sent = performance.now()
      const status = await ask(base + path, { ...rest, agent }).then(
        (answer) => answer.status,
        () => 0,
      )
      times.push(performance.now() - sent)
      if (status !== 200) errors += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, connection))
  const elapsed = (performance.now() - began) / 1000
  agent.destroy()
  const sorted = Float64Array.from(times).toSorted()
  const [p50, p99] = [percentile(sorted, 50), percentile(sorted, 99)]
  return { requests: times.length, unanswered: 0, errors, seconds: elapsed, p50, p99 }
}

process.once('message', async (order) => {
  process.send?.(await run(/** @type {import('./clients.mjs').Order} */ (order)))
  process.disconnect()
})
