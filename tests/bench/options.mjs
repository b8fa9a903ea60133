import { parseArgs } from 'node:util'

import { bestClient } from './load/clients.mjs'

export const usage = `npm run bench -- [--quick] [--json FILE] [--client node|wrk] [--articles N] [--connections N]

  --quick          fewer stories, one short round: to see that it works, not for figures to keep
  --json FILE      where the figures go; a file in the temporary folder unless given
  --client NAME    the load generator; wrk where it is installed, else the one in Node
  --articles N     how many stories, 1000 unless given (200 with --quick)
  --connections N  how many ask at the same time, 16 unless given
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
 * @property {number} limit seconds that everything may take
 * @property {{ batches: number, perBatch: number }} writes
 * @property {number} idleSeconds
 */

const whole = {
  rounds: 2,
  warmSeconds: 1,
  seconds: 4,
  limit: 470,
  writes: { batches: 3, perBatch: 20 },
  idleSeconds: 3,
  articles: 1000,
}
const quick = {
  rounds: 1,
  warmSeconds: 0,
  seconds: 1,
  limit: 118,
  writes: { batches: 1, perBatch: 8 },
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
    json: values.json,
  }
}

/** @param {string | undefined} text @param {number} fallback */
const numberIn = (text, fallback) => {
  const value = text === undefined ? fallback : Number(text)
  if (!Number.isInteger(value) || value < 1) throw new Error(`${text} is not a count.\n\n${usage}`)
  return value
}

/** @param {string | undefined} name */
const clientIn = (name) => {
  if (name === undefined) return bestClient()
  if (name === 'node' || name === 'wrk') return name
  throw new Error(`There is no client ${name}.\n\n${usage}`)
}
