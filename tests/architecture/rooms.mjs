import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

import ts from 'typescript'

/**
 * The areas from the top to the bottom, as `architecture.md` draws them: an area imports what stands on lines below its own,
 * and nothing else.
 *
 * @type {readonly (readonly string[])[]}
 */
export const lines = JSON.parse(readFileSync(new URL('areas.json', import.meta.url), 'utf8'))

/** @typedef {{ file: string; text: string }} Source */
/** @typedef {{ from: string; to: string; file: string }} Arrow one room knows another, first by this file */

/** Areas that are one room, for none of their folders is one. */
const single = new Set(['cli', 'server', 'app'])

/** The room that a file is in: `editorial/schedule` for `src/editorial/schedule/payload/runner.ts`. @param {string} file */
export const roomOf = (file) => {
  const [top = '', area = '', room = '', ...rest] = file.split('/')
  if (top !== 'src') return top
  return rest.length === 0 || single.has(area) ? area : `${area}/${room}`
}

/** @param {string} room */
export const areaOf = (room) => room.split('/')[0] ?? room

/** Where an area stands, counted from the top; -1 when it stands nowhere. @param {string} area */
const lineOf = (area) => lines.findIndex((line) => line.includes(area))

/** What the tools make of the configuration, which every area may read. */
const generated = new Set(['src/payload-types.ts'])

/** Every arrow between two rooms, once. Types count: whoever imports a type knows the room. @param {readonly Source[]} sources */
export const arrowsIn = (sources) => {
  /** @type {Map<string, Arrow>} */
  const arrows = new Map()
  for (const { file, text } of sources.filter((source) => !source.file.endsWith('.css'))) {
    for (const { fileName } of ts.preProcessFile(text, true, true).importedFiles) {
      const target = path.posix.join(path.posix.dirname(file), fileName)
      const [from, to] = [roomOf(file), roomOf(target)]
      if (fileName.startsWith('.') && from !== to && !generated.has(target) && !arrows.has(`${from} ${to}`))
        arrows.set(`${from} ${to}`, { from, to, file })
    }
  }
  return [...arrows.values()]
}

/** Arrows from an area to another that does not stand below it. @param {readonly Arrow[]} arrows */
export const arrowsUp = (arrows) =>
  arrows.filter(({ from, to }) => {
    const [above, below] = [areaOf(from), areaOf(to)]
    return above !== below && lineOf(above) >= lineOf(below)
  })

/** Groups of rooms that know each other, directly or on the way round. @param {readonly Arrow[]} arrows */
export const cyclesIn = (arrows) => {
  /** @type {Map<string, Set<string>>} */
  const reached = new Map()
  for (const { from } of arrows) reached.set(from, reach(from, arrows))
  /** @type {string[][]} */
  const cycles = []
  for (const [room, known] of reached) {
    const group = [...known].filter((other) => reached.get(other)?.has(room)).toSorted()
    if (group.length > 1 && group[0] === room) cycles.push(group)
  }
  return cycles
}

/** @param {string} start @param {readonly Arrow[]} arrows */
const reach = (start, arrows) => {
  /** @type {Set<string>} */
  const found = new Set()
  const open = [start]
  for (let room = open.pop(); room !== undefined; room = open.pop())
    for (const { from, to } of arrows)
      if (from === room && !found.has(to)) {
        found.add(to)
        open.push(to)
      }
  return found
}

/** Every module and style sheet of the product, but migrations and what is generated. @returns {Source[]} */
export const readSources = () =>
  ['src', 'collections', 'demo']
    .flatMap((folder) =>
      readdirSync(folder, { encoding: 'utf8', recursive: true }).map((name) => path.posix.join(folder, name)),
    )
    .concat('payload.config.ts')
    .filter((file) => /\.(tsx?|mjs|css)$/.test(file) && !/\/migrations\/|\.d\.ts$/.test(file))
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
