import { measureIdle } from '../measures/cpu.mjs'
import { measureDisk } from '../measures/disk.mjs'
import { bareLegs, runReads } from '../measures/reads.mjs'
import { tryWorks } from '../measures/tryWorks.mjs'
import { measureWrites } from '../measures/writes.mjs'
import { stop } from '../processes/children.mjs'
import {
  comparisonTable,
  readResults,
  readTable,
  slowReads,
  writeResults,
  writeTable,
} from '../report/report.mjs'
import { short } from '../report/table.mjs'
import { prepare, startBare, startCopydesk, startStock, startUncached } from '../subjects/subjects.mjs'

/** Seconds kept for the writes and for stopping. */
const reserve = 20

/**
 * Copydesk, a stock Payload on Next, and a bare Node server that sends the same bytes, each asked for the same things.
 *
 * @type {import('./parts.mjs').Part}
 */
export const compare = async ({ options, place, say }) => {
  const began = performance.now()
  const left = () => options.compareSeconds - (performance.now() - began) / 1000
  await prepare(place)
  say(`${place.articles} stories loaded into each`)
  const subjects = [await startCopydesk(place), await startStock(place)]
  const readers = [...subjects, await startUncached(place)]
  say('all opened')
  const { legs, bodies, missing } = await tryWorks(readers, place.articles)
  const bare = await startBare(place, bodies)
  await measureIdle([...readers, bare], options.idleSeconds)
  const all = [...legs, ...bareLegs(legs, bare)]
  await runReads(all, { ...options, secondsFor: (legs) => secondsFor(options, left(), legs), say })
  const writes = await measureWrites(subjects, { ...options.writes, hasTime: () => left() > reserve / 2 })
  say('update and publish')
  await Promise.all([...readers, bare].map(({ child }) => stop(child)))
  const measured = all.filter(({ rounds }) => rounds.length > 0)
  if (measured.length < all.length)
    missing.push(`${all.length - measured.length} reads: there was no time for them`)
  return told({
    ...{ reads: readResults(measured), writes: writeResults(writes), disk: measureDisk(place) },
    missing,
  })
}

/** @param {{ reads: ReturnType<typeof readResults>, writes: ReturnType<typeof writeResults>, disk: ReturnType<typeof measureDisk>, missing: string[] }} results */
const told = ({ disk, reads, writes, missing }) => ({
  results: { disk, reads, writes },
  text: [
    ...missing.map((each) => `left out: ${each}`),
    `slow, so asked by the Node client: ${slowReads(reads) || 'none'}`,
    `\nReads\n\n${readTable(reads)}`,
    `\nCopydesk beside the stock Payload\n\n${comparisonTable(reads)}`,
    `\nUpdate and publish by REST, then the first public read\n\n${writeTable(writes)}`,
    `\nOn disk, the store for readers is ${short(disk.ratio)} times the live rows (${disk.readers} and ${disk.live} bytes)`,
  ].join('\n'),
})

/**
 * Seconds that a leg may still take, so that the whole stays within its time; 0 when nothing is left of it.
 *
 * @param {import('../options.mjs').Options} options
 * @param {number} left seconds
 * @param {number} legs that are still to run
 */
const secondsFor = ({ seconds, rounds, warmSeconds }, left, legs) => {
  const rest = left - reserve
  if (rest <= 0) return 0
  return Math.min(seconds, Math.max(1, Math.floor((rest - (warmSeconds * legs) / rounds) / legs)))
}
