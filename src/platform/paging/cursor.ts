/** The value that a document is sorted by; null for a field without a value. */
export type SortValue = string | number | null

/** A place in a list: its collection and order, and the sort values of the document there, the id last. */
export type Cursor = { collection: string; order: string; values: readonly SortValue[] }

/** To be increased when an old cursor could be misread; older cursors are then refused. */
const version = 1

/** Longest cursor that is parsed, in characters; ours are shorter. */
const longest = 3000

/**
 * Encodes a cursor for a URL: base64url (RFC 4648 §5) of JSON. It is not signed, because it only says where to continue
 * and holds nothing that the list does not show.
 */
export const writeCursor = ({ collection, order, values }: Cursor): string =>
  toBase64Url(JSON.stringify([version, collection, order, values]))

/** @returns undefined when the text is not a cursor of this version */
export const readCursor = (text: string): Cursor | undefined => {
  if (text.length > longest || !/^[\w-]+$/.test(text)) return undefined
  const [given, collection, order, values] = partsOf(text)
  if (given !== version || typeof collection !== 'string' || typeof order !== 'string') return undefined
  if (!Array.isArray(values) || !values.every(isSortValue)) return undefined
  return { collection, order, values }
}

const partsOf = (text: string): unknown[] => {
  try {
    const parts: unknown = JSON.parse(fromBase64Url(text))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

const isSortValue = (value: unknown): value is SortValue =>
  value === null || typeof value === 'string' || Number.isFinite(value)

const toBase64Url = (text: string): string =>
  btoa(String.fromCodePoint(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64Url = (text: string): string => {
  const bytes = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return new TextDecoder('utf-8', { fatal: true }).decode(
    Uint8Array.from(bytes, (each) => each.charCodeAt(0)),
  )
}
