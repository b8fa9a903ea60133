import { parseName, nameOf, type PublicKey } from './document.ts'

/**
 * Relations in stored JSON are marks: `type:id`, or a list of them, between two U+0001. Whether a reader gets an id, a
 * document or nothing is settled when the question is answered. Within JSON that character is always written `\u0001`, so
 * no author can type a mark.
 */
const edge = '\u0001'

/** Rows that are shown with the document that they are about stand between these, each behind the name of that. */
const [rowsEdge, rowEdge] = ['\u0002', '\u0003']

/** What stands for a list of rows, each with the document without which it is left out. */
export const rowsMark = (rows: readonly { with: PublicKey | undefined; json: string }[]): string =>
  rowsEdge +
  rows.flatMap((row) => (row.with ? [nameOf(row.with) + rowEdge + row.json] : [])).join(rowEdge) +
  rowsEdge

/** What stands for a relation to one document. */
export const mark = (key: PublicKey): string => edge + nameOf(key) + edge

/** What stands for a list of relations. Those that lead nowhere are left out of it when it is filled. */
export const listMark = (keys: readonly PublicKey[]): string => `${edge}[${keys.map(nameOf).join()}${edge}`

/** Whether a text has relations that are not filled in, those to nothing among them. */
export const hasMarks = (text: string): boolean => text.includes(edge) || text.includes(rowsEdge)

/** Whether a text has rows that are left out where what they go with is not shown. */
export const hasRows = (text: string): boolean => text.includes(rowsEdge)

/** The documents that a text names, each once for each mark. */
export const marksIn = (text: string): PublicKey[] => {
  const pieces = text.split(edge)
  const keys: PublicKey[] = []
  for (let at = 1; at < pieces.length; at += 2) keys.push(...namesIn(pieces[at] ?? '').map(parseName))
  return keys
}

const namesIn = (piece: string): string[] => {
  if (!piece.startsWith('[')) return [piece]
  return piece.length === 1 ? [] : piece.slice(1).split(',')
}

/** Lists of rows without those that are about what readers do not see. */
const dropHiddenRows = (text: string, isShown: (name: string) => boolean): string => {
  if (!text.includes(rowsEdge)) return text
  return text
    .split(rowsEdge)
    .map((piece, at) => (at % 2 === 0 ? piece : `[${shownRows(piece.split(rowEdge), isShown).join()}]`))
    .join('')
}

const shownRows = (parts: readonly string[], isShown: (name: string) => boolean): string[] =>
  parts.filter((_, at) => at % 2 === 1 && isShown(parts[at - 1] ?? ''))

/**
 * Puts JSON in the place of marks.
 *
 * @param jsonOf the JSON that stands for a document, by its name; undefined for one that readers do not see
 */
export const fillMarks = (text: string, jsonOf: (name: string) => string | undefined): string => {
  const pieces = dropHiddenRows(text, (name) => jsonOf(name) !== undefined).split(edge)
  for (let at = 1; at < pieces.length; at += 2) {
    const piece = pieces[at] ?? ''
    pieces[at] = piece.startsWith('[')
      ? `[${namesIn(piece)
          .flatMap((name) => jsonOf(name) ?? [])
          .join()}]`
      : (jsonOf(piece) ?? 'null')
  }
  return pieces.join('')
}
