import type { RichTextNode } from '../../text/richtext/nodes.ts'
import { blocksIn } from '../html/blocksIn.ts'
import { pendingImageOf } from '../html/pendingImage.ts'
import { fitCharacters } from '../notes/fitCharacters.ts'
import type { Note } from '../notes/notes.ts'
import { leaveOut } from './leaveOut.ts'
import { mendLinks } from './links.ts'
import { loosenSpaces } from './loosenSpaces.ts'
import { markWords } from './marks.ts'
import { namePictures } from './namePictures.ts'
import { makeOnlineLists } from './onlineLists.ts'
import { unwrap } from './reshape.ts'
import { nameShapes } from './shapes.ts'
import { styleReader } from './styles.ts'
import { tidySpaces } from './tidySpaces.ts'
import { makeWordLists } from './wordLists.ts'

/** The blocks read from a clipboard, with notes on what was left out or changed. */
export type Clipping = {
  blocks: RichTextNode[]
  notes: Note[]
  /** Whether the clipboard contained only pictures. */
  isPictures: boolean
}

/**
 * Reads HTML from the clipboard as blocks of a body. Markup specific to a program is translated, styling is dropped, and
 * every visible word is kept. The result can always be stored.
 *
 * @param document the parsed HTML; it is changed
 * @param nextId a fresh id for a node
 */
export const readClipboard = (document: Document, nextId: () => string): Clipping => {
  const { body } = document
  const styleOf = styleReader(document)
  const leftOut = leaveOut(body, styleOf)
  body.normalize()
  loosenSpaces(body)
  makeWordLists(body, styleOf)
  makeOnlineLists(body)
  nameShapes(body, styleOf)
  markWords(body, styleOf)
  mendLinks(body)
  unwrapFrames(body)
  forgetLooks(body)
  const read = blocksIn(body.childNodes, { baseUrl: '', nextId, embedsAddresses: false })
  const named = namePictures(read.blocks)
  const fitted = fitCharacters(tidySpaces(named.blocks))
  const notes = read.notes.filter(({ kind }) => kind !== 'image')
  const isPictures = read.blocks.length > 0 && read.blocks.every((node) => pendingImageOf(node))
  return { blocks: fitted.data, isPictures, notes: [...named.notes, ...leftOut, ...notes, ...fitted.notes] }
}

/** Unwraps tables with a single cell, which serve as frames. */
const unwrapFrames = (body: Element): void => {
  for (const table of body.querySelectorAll('table')) {
    const [only, ...others] = table.querySelectorAll('td, th')
    if (!only || others.length > 0 || only.textContent.trim() !== table.textContent.trim()) continue
    table.replaceWith(only)
    unwrap(only)
  }
}

const looks = ['align', 'bgcolor', 'class', 'color', 'face', 'size', 'style']

/** Removes styling, which is up to the site. Some classes stay: those for the language of code and for emoji images. */
const forgetLooks = (body: Element): void => {
  for (const element of body.querySelectorAll('*'))
    if (element.closest('pre, img') === null) for (const name of looks) element.removeAttribute(name)
}
