/** What one document is sorted by; null is a field without a value. */
export type SortValue = string | number | null

/** A place in a list: the list’s collection and order, and what the document there is sorted by, its id last. */
export type Cursor = { collection: string; order: string; values: readonly SortValue[] }

/** Changes when an old cursor could be misread; an old one is then refused, and the walk begins anew. */
const version = 1

/** Longer ones are nobody’s. */
const longest = 3000

/**
 * A cursor as a text for an address: base64url (RFC 4648 §5) of JSON. It is not signed: it says where to go on, and
 * holds nothing that the list does not show.
 */
export const writeCursor = ({ collection, order, values }: Cursor): string =>
  toBase64Url(JSON.stringify([version, collection, order, values]))

/** @returns undefined when the text is no cursor of ours */
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
