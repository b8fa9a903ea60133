import type { Note } from '../notes/notes.ts'
import { autop } from './autop.ts'
import { type BlockContext, expandBlocks } from './expandBlocks.ts'
import { expandShortcodes } from './shortcodes.ts'
import type { ShortcodeContext } from './shortcodeWriters.ts'

export type ContentContext = BlockContext & ShortcodeContext

export type PreparedContent = {
  html: string
  /** The HTML before paragraphs were marked up, to check that no word is lost. */
  source: string
  notes: Note[]
}

/**
 * The HTML that WordPress would show for a post's stored content: block comments removed, shortcodes
 * expanded, and paragraphs marked up where the text was written without the block editor.
 */
export const prepareContent = (content: string, context: ContentContext): PreparedContent => {
  const { parts, notes } = expandBlocks(content, context)
  const expanded = parts.map(({ html, isFree }) => ({ ...expandShortcodes(html, context), isFree }))
  return {
    html: expanded.map(({ html, isFree }) => (isFree ? autop(html) : html)).join(''),
    source: expanded.map(({ html }) => html).join(''),
    notes: [...notes, ...expanded.flatMap((part) => part.notes)],
  }
}
