import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const memory = '/dev/shm'
const needed = 2 * 1024 ** 3

/**
 * A folder for all that the tests write, in memory where there is room for it: a disk that is asked to keep each
 * commit takes half the time of a write. What survives a dying process survives it there as well.
 */
export const memoryFolder = () => {
  const folder = mkdtempSync(path.join(hasRoom() ? memory : tmpdir(), 'copydesk-tests-'))
  return { folder, remove: () => rmSync(folder, { force: true, recursive: true }) }
}

const hasRoom = () => {
  try {
    const { bavail, bsize } = statfsSync(memory)
    return bavail * bsize > needed
  } catch {
    return false
  }
}
