import { setTimeout as pause } from 'node:timers/promises'

import { cpuTime } from '../processes/processTree.mjs'

/**
 * Notes what each subject spends while nobody asks, to be taken off later.
 *
 * @param {import('../subjects/subjects.mjs').Subject[]} subjects
 * @param {number} seconds
 */
export const measureIdle = async (subjects, seconds) => {
  const before = subjects.map(({ child }) => cpuTime(child.pid))
  await pause(seconds * 1000)
  for (const [index, subject] of subjects.entries()) {
    subject.idle = (cpuTime(subject.child.pid) - (before[index] ?? 0)) / seconds
  }
}

/**
 * CPU time that a subject spends on some work, without its idle share.
 *
 * @template Result
 * @param {import('../subjects/subjects.mjs').Subject} subject
 * @param {() => Promise<Result>} work
 * @returns {Promise<{ result: Result, cpu: number }>} milliseconds
 */
export const withCpu = async ({ child, idle }, work) => {
  const began = performance.now()
  const before = cpuTime(child.pid)
  const result = await work()
  const spent = cpuTime(child.pid) - before
  return { result, cpu: Math.max(0, spent - (idle * (performance.now() - began)) / 1000) }
}
