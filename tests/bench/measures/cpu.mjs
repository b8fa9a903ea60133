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

const quietStep = 100
const quietSteps = 150

/** Waits, fifteen seconds at most, until a subject has done what was asked of it. @param {number} pid */
const quiet = async (pid) => {
  for (let step = 0; step < quietSteps; step += 1) {
    const before = cpuTime(pid)
    await pause(quietStep)
    if (!(cpuTime(pid) - before > quietStep / 5)) return
  }
}

/**
 * CPU time that a subject spends on some work until it rests again, without its idle share.
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
  await quiet(child.pid)
  const spent = cpuTime(child.pid) - before
  return { result, cpu: Math.max(0, spent - (idle * (performance.now() - began)) / 1000) }
}
