import { ask } from '../load/ask.mjs'
import { clients } from '../load/clients.mjs'
import { growthWorks } from '../load/growthWorks.mjs'
import { measureIdle, withCpu } from '../measures/cpu.mjs'
import { sum } from '../measures/statistics.mjs'
import { stop } from '../processes/children.mjs'
import { short, table } from '../report/table.mjs'
import { loadCopydesk, startUncached } from '../subjects/subjects.mjs'

/** @typedef {import('../subjects/subjects.mjs').Subject & { stories: number }} Archive */

/**
 * What reads cost in a small archive and in a large one, both open in one run and asked in turn, every answer made anew.
 *
 * @type {import('./parts.mjs').Part}
 */
export const growth = async ({ options, place, say }) => {
  const archives = /** @type {Archive[]} */ ([])
  for (const stories of [options.growth.small, options.growth.large]) {
    const subject = await openArchive({ ...place, name: `archive-${stories}` }, stories)
    archives.push({ ...subject, stories })
    say(`${stories} stories loaded and opened`)
  }
  await measureIdle(archives, options.idleSeconds)
  const { rows, missing } = await measureAll(archives, options, say)
  await Promise.all(archives.map(({ child }) => stop(child)))
  const text = `Growth: CPU ms of one answer made anew\n\n${growthTable(rows, options.growth)}`
  return { results: { growth: rows }, text: [...missing.map((each) => `left out: ${each}`), text].join('\n') }
}

/** @param {import('../subjects/subjects.mjs').Place} place @param {number} articles */
const openArchive = async (place, articles) => {
  await loadCopydesk({ ...place, articles })
  return startUncached(place)
}

/**
 * @param {Archive[]} archives
 * @param {import('../options.mjs').Options} options
 * @param {(text: string) => void} say
 */
const measureAll = async (archives, options, say) => {
  const rows = []
  const missing = /** @type {string[]} */ ([])
  for (const [place, work] of growthWorks.entries()) {
    const legs = []
    for (const archive of archives) {
      const paths = await work.paths(archive, (address) => ask(archive.base + address))
      const plan = {
        method: /** @type {const} */ ('GET'),
        paths,
        body: '',
        start: (place + 1) * 10_000_000 + 100_000_000,
      }
      if (paths.length > 0)
        legs.push({ archive, plan, requests: 0, cpu: 0, p50: /** @type {number[]} */ ([]), errors: 0 })
    }
    if (legs.length < archives.length) {
      missing.push(`${work.id}: ${work.title}`)
      continue
    }
    for (let round = 0; round <= options.rounds; round += 1)
      for (const leg of round % 2 === 0 ? legs : legs.toReversed())
        await measureLeg(leg, options, round === 0)
    rows.push(rowOf(work, legs))
    say(`growth: ${work.id}`)
  }
  return { rows, missing }
}

/** @typedef {{ archive: Archive, plan: import('../load/works.mjs').Plan, requests: number, cpu: number, p50: number[], errors: number }} Leg */

/** @param {Leg} leg @param {import('../options.mjs').Options} options @param {boolean} isWarming */
const measureLeg = async (leg, { seconds }, isWarming) => {
  const order = { base: leg.archive.base, plan: leg.plan, connections: 4, seconds: isWarming ? 1 : seconds }
  const { result, cpu } = await withCpu(leg.archive, () => clients.node(order))
  leg.plan.start += result.requests + order.connections
  if (isWarming) return
  leg.requests += result.requests
  leg.cpu += cpu
  leg.errors += result.errors
  leg.p50.push(result.p50)
}

/** @param {import('../load/growthWorks.mjs').GrowthWork} work @param {Leg[]} legs */
const rowOf = ({ id, title }, legs) => {
  const [small, large] = legs.map(({ archive, cpu, errors, p50, requests }) => ({
    stories: archive.stories,
    requests,
    errors,
    cpu: cpu / requests,
    p50: sum(p50) / p50.length,
  }))
  return { id, title, small, large, ratio: (large?.cpu ?? Number.NaN) / (small?.cpu ?? Number.NaN) }
}

/** @param {ReturnType<typeof rowOf>[]} rows @param {{ small: number, large: number }} sizes */
const growthTable = (rows, { small, large }) =>
  table(
    ['work', 'what', `at ${small}`, `at ${large}`, 'ratio', `p50 ms at ${large}`, 'errors'],
    rows.map((row) => [
      row.id,
      row.title,
      ...[row.small?.cpu, row.large?.cpu, row.ratio, row.large?.p50].map((value) =>
        short(value ?? Number.NaN),
      ),
      String((row.small?.errors ?? 0) + (row.large?.errors ?? 0)),
    ]),
  )
