import { type Note, note } from '../notes/notes.ts'

export type BlockContext = {
  /** The content of a reusable block (post type `wp_block`), by its id. */
  reusable: (id: string) => string | undefined
  /** The notes below the text, as HTML, in order. */
  footnotes: readonly string[]
}

/** A part of the content: from the block editor, or free text in which empty lines end paragraphs. */
export type ContentPart = { html: string; isFree: boolean }

export type ExpandedBlocks = { parts: ContentPart[]; notes: Note[] }

/** Reusable blocks inside reusable blocks are followed this deep, so that a cycle ends. */
const REUSE_DEPTH = 5

const delimiter = /^<!--\s+(\/?)wp:([a-z][a-z0-9_-]*(?:\/[a-z][a-z0-9_-]*)?)\s+(?:(\{[\s\S]*\})\s+)?(\/?)-->$/

type Delimiter = { isClosing: boolean; name: string; attributes: Record<string, unknown>; isVoid: boolean }

/**
 * Removes the comments that mark the blocks of WordPress's block editor. Dynamic blocks have no text of their own
 * and are noted; reusable blocks and footnotes are replaced by their content.
 */
export const expandBlocks = (source: string, context: BlockContext, depth = 0): ExpandedBlocks => {
  const parts: ContentPart[] = []
  const notes: Note[] = []
  let level = 0
  const add = (html: string): void => {
    if (html !== '') parts.push({ html, isFree: level === 0 })
  }
  let at = 0
  for (const { from, to, block } of delimiters(source)) {
    add(source.slice(at, from))
    at = to
    if (block.name === 'freeform' || block.name === 'shortcode') continue
    if (!block.isVoid) {
      level = Math.max(0, level + (block.isClosing ? -1 : 1))
      continue
    }
    const inserted = depth < REUSE_DEPTH ? insertedBlock(block, context, depth) : undefined
    if (inserted) {
      parts.push(...inserted.parts)
      notes.push(...inserted.notes)
    } else notes.push(dynamicBlockNote(block))
  }
  add(source.slice(at))
  return { parts, notes }
}

function* delimiters(source: string): Generator<{ from: number; to: number; block: Delimiter }> {
  let from = source.indexOf('<!--')
  while (from !== -1) {
    const end = source.indexOf('-->', from)
    if (end === -1) return
    const found = delimiter.exec(source.slice(from, end + 3))
    if (found) {
      const [, slash, name = '', json = '{}', isVoid] = found
      const block = {
        isClosing: slash === '/',
        name,
        attributes: readAttributes(json),
        isVoid: isVoid === '/',
      }
      yield { from, to: end + 3, block }
    }
    from = source.indexOf('<!--', end + 3)
  }
}

const readAttributes = (json: string): Record<string, unknown> => {
  try {
    return JSON.parse(json) as Record<string, unknown>
  } catch {
    return {}
  }
}

const insertedBlock = (
  block: Delimiter,
  context: BlockContext,
  depth: number,
): ExpandedBlocks | undefined => {
  if (block.name === 'footnotes' && context.footnotes.length > 0) {
    const items = context.footnotes.map((footnote) => `<li>${footnote}</li>`).join('')
    return { parts: [{ html: `<ol>${items}</ol>`, isFree: false }], notes: [] }
  }
  const { ref } = block.attributes
  if (block.name !== 'block' || (typeof ref !== 'number' && typeof ref !== 'string')) return undefined
  const content = context.reusable(String(ref))
  return content === undefined ? undefined : expandBlocks(content, context, depth + 1)
}

const dynamicBlockNote = ({ name, attributes }: Delimiter): Note => {
  const settings = Object.keys(attributes).length > 0 ? JSON.stringify(attributes) : undefined
  return note('block', `The block ${name} has no content of its own.`, settings)
}
