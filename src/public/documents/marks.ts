import { parseName, nameOf, type PublicKey } from './document.ts'

/**
 * In stored JSON, a relation is a mark: `type:id`, or a list of them, between two U+0001. When an answer is made, each
 * mark is replaced by an id, a document, or nothing if readers do not see the document. JSON writes that character as
 * `\u0001`, so no author can type a mark.
 */
const edge = '\u0001'

/**
 * Delimiters of a list of rows that are each shown only together with a document: `rowsEdge` around the list, `rowEdge`
 * between the name of the document and the row.
 */
const [rowsEdge, rowEdge] = ['\u0002', '\u0003']

/** The mark for a list of rows that are each left out unless readers see the document in `with`. */
export const rowsMark = (rows: readonly { with: PublicKey | undefined; json: string }[]): string =>
  rowsEdge +
  rows.flatMap((row) => (row.with ? [nameOf(row.with) + rowEdge + row.json] : [])).join(rowEdge) +
  rowsEdge

/** The mark for a relation to one document. */
export const mark = (key: PublicKey): string => edge + nameOf(key) + edge

/** The mark for a list of relations. Documents that readers do not see are left out when it is filled. */
export const listMark = (keys: readonly PublicKey[]): string => `${edge}[${keys.map(nameOf).join()}${edge}`

/** Whether a text has marks. */
export const hasMarks = (text: string): boolean => text.includes(edge) || text.includes(rowsEdge)

/** Whether a text has rows that depend on a document. */
export const hasRows = (text: string): boolean => text.includes(rowsEdge)

/** The documents in the marks of a text; one that is in several marks comes several times. */
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

/** Replaces marks of rows by lists of the rows whose document readers see. */
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
 * Replaces marks by JSON.
 *
 * @param jsonOf the JSON for a document, by its name; undefined for a document that readers do not see
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
