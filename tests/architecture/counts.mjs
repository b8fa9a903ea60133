import { reachesIn } from './reaches.mjs'
import { arrowsIn, arrowsUp, areaOf, cyclesIn, readSources, roomOf } from './rooms.mjs'

/* `npm run counts`: how large the product is, and how its rooms hang together. Arrows up and cycles fail `npm run check`. */

const sources = readSources()
const arrows = arrowsIn(sources)
const up = arrowsUp(arrows)
const cycles = cyclesIn(arrows)
const own = sources.filter(({ file }) => file.startsWith('src/') && file !== 'src/payload-types.ts')
const lengths = own
  .map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
  .toSorted((one, other) => one.lines - other.lines)
const reaches = reachesIn(sources)
const rooms = new Set(own.map(({ file }) => roomOf(file)))

/** @type {[string, number | string][]} */
const counts = [
  ['areas', new Set([...rooms].map(areaOf)).size],
  ['rooms', rooms.size],
  ['arrows between rooms', arrows.length],
  ['arrows up', up.length],
  ['cycles of rooms, types included', cycles.length],
  ['files that reach into a package', reaches.length],
  ['files of src', own.length],
  ['lines of src, without migrations', lengths.reduce((sum, { lines }) => sum + lines, 0)],
  ['median file, in lines', lengths[Math.floor(lengths.length / 2)]?.lines ?? 0],
  ['longest file, in lines', `${lengths.at(-1)?.lines} ${lengths.at(-1)?.file}`],
]

for (const [name, count] of counts) process.stdout.write(`${name.padEnd(34)}${count}\n`)
for (const { file, into } of reaches) process.stdout.write(`  reaches into ${into}: ${file}\n`)
for (const { from, to, file } of up) process.stdout.write(`  up: ${from} → ${to}, by ${file}\n`)
for (const cycle of cycles) process.stdout.write(`  cycle: ${cycle.join(', ')}\n`)

process.exit(up.length + cycles.length === 0 ? 0 : 1)
