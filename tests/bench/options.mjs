import { parseArgs } from 'node:util'

import { bestClient } from './load/clients.mjs'

export const usage = `npm run bench -- [--only PARTS] [--quick] [--json FILE] [--client node|wrk] [--articles N] [--connections N]

  --only PARTS     of compare, bulk, storm and growth, with commas; all of them unless given
  --quick          fewer stories, one short round: to see that it works, not for figures to keep
  --json FILE      where the figures go; a file in the temporary folder unless given
  --client NAME    the load generator; wrk where it is installed, else the one in Node
  --articles N     how many stories, 1000 unless given (200 with --quick)
  --connections N  how many ask at the same time, 16 unless given
  --large N        stories of the large archive in growth, 100000 unless given (2000 with --quick)
`

/**
 * @typedef {object} Options
 * @property {string | undefined} json
 * @property {'node' | 'wrk'} client
 * @property {number} articles
 * @property {number} connections
 * @property {number} rounds
 * @property {number} warmSeconds before the first round of each leg
 * @property {number} seconds of one round of one leg, at most
 * @property {readonly (keyof typeof import('./parts/parts.mjs').parts)[]} only
 * @property {number} compareSeconds that the comparison with others may take
 * @property {number} limit seconds that everything may take
 * @property {{ few: number, many: number, stockMany: number }} bulk stories that are loaded
 * @property {{ small: number, large: number }} growth stories of the two archives
 * @property {{ publications: number, perSecond: number, readsPerSecond: number, warmSeconds: number }} storm
 * @property {{ batches: number, perBatch: number, warm: number }} writes publications before the first that counts: `warm`
 * @property {number} idleSeconds
 */

const whole = {
  rounds: 2,
  warmSeconds: 1,
  seconds: 4,
  compareSeconds: 470,
  limit: 2400,
  bulk: { few: 200, many: 6000, stockMany: 800 },
  growth: { small: 1000, large: 100_000 },
  storm: { publications: 1000, perSecond: 10, readsPerSecond: 500, warmSeconds: 5 },
  writes: { batches: 5, perBatch: 20, warm: 60 },
  idleSeconds: 3,
  articles: 1000,
}
const quick = {
  rounds: 1,
  warmSeconds: 0,
  seconds: 1,
  compareSeconds: 118,
  limit: 400,
  bulk: { few: 100, many: 600, stockMany: 200 },
  growth: { small: 200, large: 2000 },
  storm: { publications: 30, perSecond: 10, readsPerSecond: 200, warmSeconds: 1 },
  writes: { batches: 1, perBatch: 8, warm: 1 },
  idleSeconds: 1,
  articles: 200,
}

/**
 * @param {string[]} args
 * @returns {Options | undefined} undefined when the usage was asked for
 * @throws {Error} when an argument is unknown or not a number where one is needed
 */
export const readOptions = (args) => {
  const { values } = parseArgs({
    args,
    options: {
      articles: { type: 'string' },
      client: { type: 'string' },
      connections: { type: 'string' },
      help: { type: 'boolean' },
      json: { type: 'string' },
      large: { type: 'string' },
      only: { type: 'string' },
      quick: { type: 'boolean' },
    },
  })
  if (values.help) return undefined
  const chosen = values.quick ? quick : whole
  return {
    ...chosen,
    articles: numberIn(values.articles, chosen.articles),
    client: clientIn(values.client),
    connections: numberIn(values.connections, 16),
    growth: { ...chosen.growth, large: numberIn(values.large, chosen.growth.large) },
    json: values.json,
    only: partsIn(values.only),
  }
}

/** @param {string | undefined} text @param {number} fallback */
const numberIn = (text, fallback) => {
  const value = text === undefined ? fallback : Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is not a count.\n\n${usage}`)
  return value
}

const all = /** @type {const} */ (['compare', 'bulk', 'storm', 'growth'])

/** @param {string | undefined} text @returns {Options['only']} */
const partsIn = (text) => {
  if (text === undefined) return all
  return text.split(',').map((name) => {
    const part = all.find((each) => each === name)
    if (!part) throw new Error(`There is no part ${name}.\n\n${usage}`)
    return part
  })
}

/** @param {string | undefined} name */
const clientIn = (name) => {
  if (name === undefined) return bestClient()
  if (name === 'node' || name === 'wrk') return name
  throw new Error(`There is no client ${name}.\n\n${usage}`)
}
