import { isSlow, totalOf } from '../measures/reads.mjs'
import { totalOfWrites } from '../measures/writes.mjs'
import { short, table } from './table.mjs'

/** @typedef {import('../measures/reads.mjs').Leg} Leg */
/** @typedef {import('../measures/writes.mjs').Writes} Writes */

/** @param {Leg[]} legs @param {Leg} leg */
const bareOf = (legs, leg) =>
  legs.find(({ subject, owner, work }) => subject.name === 'bare' && owner === leg.owner && work === leg.work)

/**
 * Every leg with the ratios to the bare server that sent the same bytes.
 *
 * @param {Leg[]} legs
 */
export const readResults = (legs) =>
  legs.map((leg) => {
    const total = totalOf(leg)
    const same = bareOf(legs, leg)
    const bare = same && totalOf(same)
    const isBare = leg.subject.name === 'bare'
    return {
      work: leg.work.id,
      title: leg.work.title,
      mode: leg.mode,
      subject: isBare ? `bare, ${leg.owner}’s bytes` : leg.subject.name,
      ...total,
      ...(bare &&
        !isBare && { speedToBare: total.perSecond / bare.perSecond, cpuToBare: total.cpu / bare.cpu }),
      isSlow: isSlow(leg),
      rounds: leg.rounds,
    }
  })

/** @param {Writes[]} writes */
export const writeResults = (writes) =>
  writes.map((each) => ({ subject: each.subject.name, ...totalOfWrites(each) }))

/** @param {ReturnType<typeof readResults>} results */
export const readTable = (results) =>
  table(
    [
      'work',
      'mode',
      'subject',
      'bytes',
      'req/s',
      'p50 ms',
      'p99 ms',
      'CPU ms/req',
      'req/s ÷ bare',
      'CPU ÷ bare',
      'errors',
    ],
    results
      .toSorted(byWork)
      .map((row) => [
        row.work,
        row.mode,
        row.subject,
        String(row.bytes),
        ...[row.perSecond, row.p50, row.p99, row.cpu].map(short),
        row.speedToBare === undefined ? '' : short(row.speedToBare),
        row.cpuToBare === undefined ? '' : short(row.cpuToBare),
        String(row.errors),
      ]),
  )

/** @param {{ work: string }} a @param {{ work: string }} b */
const byWork = (a, b) => order(a.work) - order(b.work)

/** Works by their number, fronts after them. @param {string} id */
const order = (id) => (id.startsWith('W') ? 0 : 100) + Number(id.slice(1))

/**
 * Copydesk beside the stock Payload, for what both can do, and our fronts beside its story.
 *
 * @param {ReturnType<typeof readResults>} results
 */
export const comparisonTable = (results) => {
  /** @param {string} work @param {string} mode */
  const stockOf = (work, mode) =>
    results.find((row) => row.subject === 'stock' && row.work === work && row.mode === mode)
  const rows = results
    .filter(({ subject }) => subject.startsWith('copydesk'))
    .flatMap(({ cpu, mode, perSecond, title, work }) => {
      const theirs = stockOf(work, mode) ?? stockOf('W1', mode)
      if (!theirs) return []
      const what = theirs.work === work ? title : `${title}, beside W1`
      return [[work, what, mode, short(perSecond / theirs.perSecond), short(theirs.cpu / cpu)]]
    })
  return table(['work', 'what', 'mode', 'req/s, Copydesk ÷ stock', 'CPU ms, stock ÷ Copydesk'], rows)
}

/** What wrk was not asked to load, for the reader to know. @param {ReturnType<typeof readResults>} results */
export const slowReads = (results) =>
  results
    .filter(({ isSlow }) => isSlow)
    .map(({ work, mode, subject }) => `${work} ${mode} ${subject}`)
    .join(', ')

/** @param {ReturnType<typeof writeResults>} results */
export const writeTable = (results) =>
  table(
    [
      'subject',
      ...['update+publish p50 ms', 'p95 ms', 'CPU ms', 'draft p50 ms', 'CPU ms'],
      ...['first read after p50 ms', 'of them new'],
    ],
    results.map((row) => [
      row.subject,
      ...[row.p50, row.p95, row.cpu, row.draftP50, row.draftCpu, row.readP50].map(short),
      `${row.fresh} of ${row.reads}`,
    ]),
  )
