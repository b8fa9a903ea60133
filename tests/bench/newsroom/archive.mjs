import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

import { articleAt, persons, sections } from './newsroom.mjs'

/**
 * Writes stories of the measured newsroom as an archive of JSON lines, the newest last. Sections and persons are named
 * by their slugs: they are there already.
 *
 * @param {string} file
 * @param {{ from: number, to: number }} indexes 0 is the newest; `to` is not included
 */
export const writeArchive = async (file, { from, to }) => {
  const stream = createWriteStream(file)
  for (let index = to - 1; index >= from; index -= 1) {
    if (!stream.write(`${JSON.stringify(recordAt(index))}\n`))
      await new Promise((resolve) => stream.once('drain', resolve))
  }
  stream.end()
  await finished(stream)
}

/** @param {number} index */
const recordAt = (index) => {
  const { section, bylines, ...article } = articleAt(index)
  return {
    type: 'article',
    id: String(index),
    ...article,
    section: sections[section]?.slug,
    bylines: bylines.map((person) => ({ person: persons[person]?.slug, role: 'reporter' })),
  }
}
