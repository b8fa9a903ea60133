import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { runNode } from '../processes/children.mjs'

/**
 * Builds the stock application for production, unless its build is of these very sources.
 *
 * @param {string} root the repository
 * @param {Record<string, string>} env
 */
export const buildStock = async (root, env) => {
  const stock = path.join(root, 'tests/bench/stock')
  const stamp = path.join(stock, '.next/.bench')
  const packages = ['next', 'payload', 'react'].map((name) =>
    path.join(root, 'node_modules', name, 'package.json'),
  )
  const hash = hashOf([...sourcesIn(stock), ...packages])
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return
  process.stderr.write('  building the stock application; this takes a minute …\n')
  await runNode([path.join(root, 'node_modules/next/dist/bin/next'), 'build', stock], { cwd: root, env })
  writeFileSync(stamp, hash)
}

/** @param {string[]} files */
const hashOf = (files) => {
  const hash = createHash('sha256').update(process.version)
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex')
}

const made = new Set(['.next', 'next-env.d.ts', 'data', 'seed.ts'])

/** @param {string} place @returns {string[]} */
const sourcesIn = (place) => {
  if (!statSync(place).isDirectory()) return [place]
  const names = readdirSync(place).filter((name) => !made.has(name))
  return names.toSorted().flatMap((name) => sourcesIn(path.join(place, name)))
}
