import { isSlug, slugify } from '../../text/slugs/slugify.ts'

/**
 * The form in which an old address is kept and looked for, so that it is found however it is written: a slug or a path
 * with its segments percent-decoded (RFC 3986 §2.1), composed (NFC) and in lower case, without scheme, host, fragment
 * or slashes at its ends. Of a query only the number of a WordPress post stays: `/?p=12` is `?p=12`.
 */
export const addressKey = (address: string): string => {
  const [, place = '', query = ''] = /^(?:[a-z][\w+.-]*:\/\/[^/?#]*)?([^?#]*)\??([^#]*)/i.exec(address) ?? []
  const path = segmentsOf(place)
    .map((segment) => segment.normalize('NFC').toLowerCase())
    .join('/')
  const post = new URLSearchParams(query).get('p')
  return path === '' && post ? `?p=${post}` : path
}

/**
 * The slug that an old address would have had here: its last segment without the ending of a file, written as a slug.
 * Empty when it has none.
 */
export const slugOfAddress = (address: string): string => {
  const last = addressKey(address).split('/').at(-1) ?? ''
  return last.startsWith('?') ? '' : slugOf(last)
}

const slugOf = (segment: string): string => {
  const stem = segment.replace(/\.(?:html?|php|aspx?)$/, '')
  return isSlug(stem) ? stem : slugify(stem)
}

const segmentsOf = (path: string): string[] => path.split('/').filter(Boolean).map(decoded)

/** A segment with a percent sign that begins no character is taken as it is. */
const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
