import { lineBreak, link, type RichTextNode, text } from '../../text/richtext/nodes.ts'

/** A piece of a run of inline content. */
export type InlinePiece =
  | { kind: 'break' }
  | {
      kind: 'text'
      text: string
      format: number
      link?: string | undefined
      keepsSpaces?: boolean | undefined
    }

type TextPiece = InlinePiece & { kind: 'text' }

/** The white space that HTML collapses, which does not include the no-break space. */
const COLLAPSIBLE = /[ \t\n\r\f]+/g

/** The lines of a run, between its breaks, with white space collapsed as a browser does. */
export const linesOf = (pieces: readonly InlinePiece[]): TextPiece[][] => {
  const lines: TextPiece[][] = [[]]
  for (const piece of pieces) {
    if (piece.kind === 'break') lines.push([])
    else if (piece.keepsSpaces) addKeptLines(lines, piece)
    else lines.at(-1)?.push(piece)
  }
  return lines.map(collapse)
}

const addKeptLines = (lines: TextPiece[][], piece: TextPiece): void => {
  piece.text.split(/\r\n?|\n/).forEach((part, index) => {
    if (index > 0) lines.push([])
    if (part !== '') lines.at(-1)?.push({ ...piece, text: part })
  })
}

const collapse = (line: readonly TextPiece[]): TextPiece[] => {
  const kept: TextPiece[] = []
  for (const piece of line) {
    const last = kept.at(-1)
    const words = collapsedText(piece, last)
    if (words === '') continue
    if (last?.format === piece.format && last.link === piece.link) last.text += words
    else kept.push({ ...piece, text: words })
  }
  const end = kept.at(-1)
  if (end && !end.keepsSpaces) end.text = end.text.replace(/ $/, '')
  return kept.filter((piece) => piece.text !== '')
}

/** The text of a piece after another one; two adjacent spaces become one. */
const collapsedText = (piece: TextPiece, before: TextPiece | undefined): string => {
  if (piece.keepsSpaces) return piece.text
  const collapsed = piece.text.replace(COLLAPSIBLE, ' ')
  return before === undefined || before.text.endsWith(' ') ? collapsed.replace(/^ /, '') : collapsed
}

export const lineText = (line: readonly TextPiece[]): string => line.map((piece) => piece.text).join('')

/** Whether a line has visible content. */
export const isFilled = (line: readonly TextPiece[]): boolean => lineText(line).trim() !== ''

const BARE_URL = /^https?:\/\/[^\s<>"]+$/

/** The address that stands alone on a line, unlinked; WordPress shows an embed in its place. */
export const bareUrl = (line: readonly TextPiece[]): string | undefined => {
  const address = lineText(line).trim()
  return BARE_URL.test(address) && line.every((piece) => piece.link === undefined) ? address : undefined
}

/** Lines as Lexical nodes, with line breaks between them; empty lines at both ends are left out. */
export const toInlineNodes = (lines: readonly TextPiece[][], nextId: () => string): RichTextNode[] => {
  const first = lines.findIndex(isFilled)
  const last = lines.findLastIndex(isFilled)
  if (first === -1) return []
  return lines
    .slice(first, last + 1)
    .flatMap((line, index) => [...(index > 0 ? [lineBreak()] : []), ...withLinks(line, nextId)])
}

const withLinks = (line: readonly TextPiece[], nextId: () => string): RichTextNode[] => {
  const nodes: RichTextNode[] = []
  let open: { url: string; node: RichTextNode } | undefined
  for (const piece of line) {
    const node = text(piece.text, piece.format)
    if (piece.link === undefined) {
      open = undefined
      nodes.push(node)
    } else if (open?.url === piece.link) open.node.children?.push(node)
    else {
      open = { url: piece.link, node: link(piece.link, nextId(), [node]) }
      nodes.push(open.node)
    }
  }
  return nodes
}
