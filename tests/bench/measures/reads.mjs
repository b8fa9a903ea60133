import { ask, requestOf } from '../load/ask.mjs'
import { clients } from '../load/clients.mjs'
import { works } from '../load/works.mjs'
import { withCpu } from './cpu.mjs'
import { sum } from './statistics.mjs'

/** @typedef {import('../subjects/subjects.mjs').Subject} Subject */

/**
 * @typedef {object} Leg one work, hot or cold, on one subject
 * @property {import('../load/works.mjs').Work} work
 * @property {import('../load/works.mjs').Mode} mode
 * @property {string} owner the subject whose bytes they are; the bare server sends each owner's
 * @property {Subject} subject
 * @property {import('../load/works.mjs').Plan} plan
 * @property {number} bytes of one answer
 * @property {(import('../load/clients.mjs').Load & { cpu: number })[]} rounds
 */

/**
 * Sends each work once in each mode and keeps what answered 200 with stories in it.
 *
 * @param {Subject[]} subjects
 * @param {number} articles
 * @returns {Promise<{ legs: Leg[], bodies: Record<string, string>, missing: string[] }>}
 */
export const tryWorks = async (subjects, articles) => {
  const legs = /** @type {Leg[]} */ ([])
  const bodies = /** @type {Record<string, string>} */ ({})
  const missing = /** @type {string[]} */ ([])
  for (const work of works) {
    for (const subject of subjects.filter(({ name }) => name === 'copydesk' || !work.isOurs)) {
      for (const mode of /** @type {const} */ (['hot', 'cold'])) {
        const plan = {
          ...work.plan({ mode, articles }),
          start: firstNumber(legs.length),
        }
        const { path, ...rest } = requestOf(plan, plan.start)
        const { status, text } = await ask(subject.base + path, rest)
        if (status !== 200 || !text.includes('"headline":"'))
          missing.push(`${work.id} ${mode} ${subject.name}: ${status} ${text.slice(0, 200)}`)
        else {
          legs.push({
            work,
            mode,
            owner: subject.name,
            subject,
            plan,
            bytes: Buffer.byteLength(text),
            rounds: [],
          })
          if (mode === 'hot') bodies[`/${subject.name}/${work.id}`] = text
        }
      }
    }
  }
  return { legs, bodies, missing }
}

/** Each leg counts in numbers of its own, all of nine digits. @param {number} index */
const firstNumber = (index) => 100_000_000 + index * 10_000_000

/**
 * The same bytes from the bare server, once for each subject's answer.
 *
 * @param {Leg[]} legs
 * @param {Subject} bare
 * @returns {Leg[]}
 */
export const bareLegs = (legs, bare) =>
  legs
    .filter(({ mode }) => mode === 'hot')
    .map((leg) => ({
      ...leg,
      subject: bare,
      plan: { ...leg.plan, paths: [`/${leg.owner}/${leg.work.id}`] },
      rounds: [],
    }))

/**
 * Runs every leg in every round. Legs of one work follow each other, forwards and backwards in turn, so that a
 * busy moment of the machine falls on all of them. A leg that there is no time for is left without rounds.
 *
 * @param {Leg[]} legs
 * @param {{ rounds: number, warmSeconds: number, connections: number, client: 'node' | 'wrk', secondsFor: (legsLeft: number) => number, say: (text: string) => void }} options
 */
export const runReads = async (legs, { rounds, warmSeconds, connections, client, secondsFor, say }) => {
  let left = legs.length * rounds
  for (let round = 0; round < rounds; round += 1) {
    for (const work of works) {
      const together = legs.filter((leg) => leg.work === work)
      for (const leg of round % 2 === 0 ? together : together.toReversed()) {
        const seconds = secondsFor(left)
        left -= 1
        if (seconds === 0) continue
        const order = { base: leg.subject.base, plan: leg.plan, connections, seconds }
        if (round === 0 && warmSeconds > 0) await load(client, { ...order, seconds: warmSeconds }, leg)
        const { result, cpu } = await withCpu(leg.subject, () => load(client, order, leg))
        leg.rounds.push({ ...result, cpu })
      }
      if (together.length > 0) say(`round ${round + 1}: ${work.id}`)
    }
  }
}

/** @param {'node' | 'wrk'} client @param {import('../load/clients.mjs').Order} order @param {Leg} leg */
const load = async (client, order, leg) => {
  const result = await clients[client](order)
  leg.plan.start += result.requests + order.connections
  return result
}

/** What all rounds of a leg come to; p99 is the worst round's. @param {Leg} leg */
export const totalOf = ({ rounds, bytes }) => {
  const answered = rounds.filter(({ requests }) => requests > 0)
  const requests = sum(answered.map((round) => round.requests))
  return {
    bytes,
    requests,
    errors: sum(rounds.map((round) => round.errors)),
    perSecond: requests / sum(answered.map((round) => round.seconds)),
    p50: sum(answered.map((round) => round.p50)) / answered.length,
    p99: answered.length > 0 ? Math.max(...answered.map((round) => round.p99)) : Number.NaN,
    cpu:
      sum(answered.map((round) => round.cpu)) / (requests + sum(answered.map((round) => round.unanswered))),
  }
}
