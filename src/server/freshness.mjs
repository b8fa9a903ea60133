import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * What is built from what. Plain JavaScript without dependencies, for it runs before anything is installed.
 */
const builds = {
  dependencies: {
    from: ['package-lock.json'],
    stamp: 'node_modules/.copydesk',
    product: 'node_modules/payload',
  },
  server: {
    from: ['package-lock.json', 'payload.config.ts', 'collections', 'demo', 'src'],
    stamp: 'dist/.copydesk',
    product: 'dist/main.js',
  },
  panel: {
    // Its components read tables and rules of many rooms.
    from: ['package-lock.json', 'next.config.mjs', 'src'],
    stamp: '.next/.copydesk',
    product: '.next/BUILD_ID',
  },
}

/** Whether a build is there and its sources are as they were. @param {keyof typeof builds} name */
export const isFresh = (name) => {
  const { stamp, product } = builds[name]
  return existsSync(product) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(name)
}

/** Remembers what a build was made from. @param {keyof typeof builds} name */
export const markFresh = (name) => {
  const { stamp } = builds[name]
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hashOf(name))
}

/** @param {keyof typeof builds} name */
const hashOf = (name) => {
  const hash = createHash('sha256').update(process.version)
  for (const file of builds[name].from.flatMap(filesIn)) hash.update(`\0${file}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

/** @param {string} place @returns {string[]} */
const filesIn = (place) => {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place)
    .toSorted()
    .flatMap((name) => filesIn(path.join(place, name)))
}
