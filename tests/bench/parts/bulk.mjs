import { rmSync } from 'node:fs'
import path from 'node:path'

import { writeArchive } from '../newsroom/archive.mjs'
import { runMeasured } from '../processes/runMeasured.mjs'
import { short, table } from '../report/table.mjs'
import { buildStock } from '../subjects/buildStock.mjs'
import { copydeskEnv, importArgs, prepareCopydesk, stockEnv } from '../subjects/subjects.mjs'

/**
 * Loading an archive: by Copydesk's import command, with versions, the log and the search index; beside it the same
 * stories by a stock Payload's `payload.create`, one after another. What either program takes to start is taken off:
 * each runs once with few stories and once with many.
 *
 * @type {import('./parts.mjs').Part}
 */
export const bulk = async ({ options, place, say }) => {
  const { few, many, stockMany } = options.bulk
  const ours = await perStory({ few, many, run: (count, from) => runImport(place, from, count), say })
  await buildStock(place.root, stockEnv(place))
  const theirs = await perStory({ few, many: stockMany, run: (count) => runStock(place, count), say })
  const rows = [
    { what: 'copydesk import', ...ours },
    { what: 'stock payload.create', ...theirs },
  ]
  return { results: { bulk: rows }, text: `Loading an archive\n\n${bulkTable(rows)}` }
}

/** @typedef {{ cpu: number, milliseconds: number, rss: number }} Spent */

/** @param {{ few: number, many: number, run: (count: number, from: number) => Promise<Spent>, say: (text: string) => void }} asked */
const perStory = async ({ few, many, run, say }) => {
  const small = await run(few, 0)
  const large = await run(many, few)
  say(`${many} stories loaded`)
  const stories = many - few
  return {
    stories: many,
    cpu: (large.cpu - small.cpu) / stories,
    perSecond: (stories * 1000) / (large.milliseconds - small.milliseconds),
    rss: large.rss,
  }
}

/** @param {import('../subjects/subjects.mjs').Place} place @param {number} from @param {number} count */
const runImport = async (place, from, count) => {
  const named = { ...place, name: 'bulk' }
  if (from === 0) await prepareCopydesk(named)
  const file = path.join(place.temp, 'archive.ndjson')
  await writeArchive(file, { from, to: from + count })
  const spent = await runMeasured(importArgs(place, file), {
    cwd: place.root,
    env: copydeskEnv(named),
    temp: place.temp,
  })
  rmSync(file)
  return spent
}

/** @param {import('../subjects/subjects.mjs').Place} place @param {number} count */
const runStock = (place, count) => {
  const named = { ...place, name: `stock-bulk-${count}`, articles: count }
  const env = { ...stockEnv(named), NODE_ENV: 'test' }
  return runMeasured([path.join(place.compiled, 'seedStock.js')], { cwd: place.root, env, temp: place.temp })
}

/** @param {{ what: string, stories: number, cpu: number, perSecond: number, rss: number }[]} rows */
const bulkTable = (rows) =>
  table(
    ['way', 'stories', 'stories/s', 'CPU ms each', 'most memory, MB'],
    rows.map(({ what, stories, perSecond, cpu, rss }) => [
      what,
      String(stories),
      short(perSecond),
      short(cpu),
      short(rss),
    ]),
  )
