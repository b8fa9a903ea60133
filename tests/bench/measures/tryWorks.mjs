import { ask, requestOf } from '../load/ask.mjs'
import { works } from '../load/works.mjs'
import { uncached } from '../subjects/subjects.mjs'

/** @typedef {import('./reads.mjs').Leg} Leg */
/** @typedef {import('../subjects/subjects.mjs').Subject} Subject */

/**
 * Sends each work in each mode a few times, and keeps what is answered with 200 and with stories in it.
 *
 * @param {Subject[]} subjects
 * @param {number} articles
 * @returns {Promise<{ legs: Leg[], bodies: Record<string, string>, missing: string[] }>} `bodies` by the path at
 *   which the bare server sends them
 */
export const tryWorks = async (subjects, articles) => {
  const legs = /** @type {Leg[]} */ ([])
  const bodies = /** @type {Record<string, string>} */ ({})
  const missing = /** @type {string[]} */ ([])
  for (const { work, subject, mode } of combinations(subjects)) {
    const plan = { ...work.plan({ mode, articles }), start: firstNumber(legs.length) }
    const { status, text, time } = await tryPlan(subject, plan)
    if (status === 200 && text.includes('"headline":"')) {
      legs.push({
        work,
        mode,
        owner: subject.name,
        subject,
        plan,
        bytes: Buffer.byteLength(text),
        time,
        rounds: [],
      })
      if (mode === 'hot') bodies[`/${subject.name}/${work.id}`] = text
    } else missing.push(`${work.id} ${mode} ${subject.name}: ${status} ${text.slice(0, 200)}`)
  }
  return { legs, bodies, missing }
}

/** @param {Subject[]} subjects */
const combinations = (subjects) =>
  works.flatMap((work) =>
    subjects.flatMap((subject) =>
      modes.filter((mode) => isAsked(work, mode, subject)).map((mode) => ({ work, subject, mode })),
    ),
  )

/** @param {import('../load/works.mjs').Work} work @param {Leg['mode']} mode @param {Subject} subject */
const isAsked = ({ isOurs }, mode, { name }) =>
  isOurs ? name === (mode === 'cold' ? uncached : 'copydesk') : name !== uncached

const modes = /** @type {const} */ (['hot', 'cold'])

/** Each leg counts in numbers of its own, all of nine digits. @param {number} index */
const firstNumber = (index) => 100_000_000 + index * 10_000_000

const tries = 3

/** The last answer, and the shortest time in milliseconds. @param {Subject} subject @param {Leg['plan']} plan */
const tryPlan = async (subject, plan) => {
  let time = Number.POSITIVE_INFINITY
  let answer = { status: 0, text: '' }
  for (let count = 0; count < tries; count += 1) {
    const { path, ...rest } = requestOf(plan, plan.start)
    plan.start += 1
    const began = performance.now()
    answer = await ask(subject.base + path, rest)
    time = Math.min(time, performance.now() - began)
  }
  return { ...answer, time }
}
