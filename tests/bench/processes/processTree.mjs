import { readdirSync, readFileSync } from 'node:fs'

/* What Linux says of processes in /proc. Elsewhere there is no /proc, and CPU times are left out. */

const ticksPerSecond = 100

/** @typedef {{ pid: number, parent: number, ticks: number }} ProcessTimes */

/** @param {number} pid @returns {ProcessTimes | undefined} */
const timesOf = (pid) => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { pid, parent: Number(fields[1]), ticks: Number(fields[11]) + Number(fields[12]) }
  } catch {
    return undefined
  }
}

const allProcesses = () => {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.map((pid) => timesOf(Number(pid))).filter((times) => times !== undefined)
  } catch {
    return []
  }
}

/**
 * A process and all that descend from it.
 *
 * @param {number} root
 * @returns {ProcessTimes[]}
 */
export const processTree = (root) => {
  const all = allProcesses()
  const tree = all.filter(({ pid }) => pid === root)
  for (const member of tree) tree.push(...all.filter(({ parent }) => parent === member.pid))
  return tree
}

/**
 * User and system CPU time of a whole process tree so far.
 *
 * @param {number} root
 * @returns {number} milliseconds; NaN where there is no /proc
 */
export const cpuTime = (root) => {
  const tree = processTree(root)
  if (tree.length === 0) return Number.NaN
  return (tree.reduce((sum, { ticks }) => sum + ticks, 0) * 1000) / ticksPerSecond
}
