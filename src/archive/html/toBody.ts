import { createHash } from 'node:crypto'

import { parseHTML } from 'linkedom'

import { paragraph, type RichText, richText } from '../../text/richtext/nodes.ts'
import type { Note } from '../notes/notes.ts'
import { blocksIn } from './blocksIn.ts'
import { directionOf } from './direction.ts'
import { escapeStrayTags } from './escapeStrayTags.ts'
import { plainText } from './nodeText.ts'

export type BodySource = {
  html: string
  /** Address of the page the HTML stood on: relative addresses start from it. */
  baseUrl: string
  /** What the ids of nodes are made from: the same seed and HTML give the same body. */
  seed: string
}

/**
 * Turns HTML into a story's body, see `blocksIn`. Images become placeholders, which `placeImages` resolves. Malformed
 * HTML is read as far as it goes and never fails.
 *
 * @returns the body, which has at least one paragraph, and notes on what could not be kept as it was
 */
export const toBody = ({ html, baseUrl, seed }: BodySource): { body: RichText; notes: Note[] } => {
  const { document } = parseHTML(`<main>${escapeStrayTags(html)}</main>`)
  const { blocks, notes } = blocksIn(document.childNodes, {
    baseUrl,
    nextId: idsFrom(seed),
    embedsAddresses: true,
  })
  const children = blocks.length > 0 ? blocks : [paragraph([])]
  return { body: richText(children, directionOf(plainText(children))), notes }
}

const idsFrom = (seed: string): (() => string) => {
  let count = 0
  return () => {
    count += 1
    return createHash('sha256').update(`${seed}\n${count}`).digest('hex').slice(0, 24)
  }
}
