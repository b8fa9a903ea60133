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
 * @property {number} time milliseconds of one answer, when nothing else is asked
 * @property {(import('../load/clients.mjs').Load & { cpu: number })[]} rounds
 */

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
      time: 0,
      plan: { ...leg.plan, paths: [`/${leg.owner}/${leg.work.id}`] },
      rounds: [],
    }))

const slow = 75

/**
 * Whether a leg takes so long that the Node client asks, and nothing is warmed: that client waits for every answer,
 * where wrk would go home before the first.
 *
 * @param {Pick<Leg, 'time'>} leg
 */
export const isSlow = ({ time }) => time > slow

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
        const chosen = isSlow(leg) ? 'node' : client
        if (round === 0 && warmSeconds > 0 && !isSlow(leg)) {
          await withCpu(leg.subject, () => load(chosen, { ...order, seconds: warmSeconds }, leg))
        }
        const { result, cpu } = await withCpu(leg.subject, () => load(chosen, order, leg))
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
