import { longestSlug } from '../../text/slugs/slugify.ts'
import { type AddressPatterns, type PageKind } from '../formats/addresses.ts'

/** A document that may be at a path, by the values that the path has in the places of the pattern. */
export type Candidate = { kind: PageKind; values: Readonly<Record<string, string | undefined>> }

/** What may be at a path of the site. */
export type Which = { kind: 'home' | 'search'; path: string } | { kind: 'document'; candidates: Candidate[] }

/** Longer paths lead nowhere; in characters. */
const longest = 1000

/** Kinds of which there are few come first, where one path fits several patterns. */
const kinds: readonly PageKind[] = ['section', 'person', 'topic', 'story']

/**
 * Which page a path may stand for, however it is spelt: a query, case, slashes and percent-encoding make no difference here.
 *
 * @param path as the site was asked for it, from its first slash
 */
export const whichPage = (path: string, patterns: AddressPatterns): Which => {
  const plain = plainPath(path)
  if (plain === '') return { kind: 'home', path: '/' }
  if (isSearch(plain)) return { kind: 'search', path: '/search' }
  if (plain.length > longest) return { kind: 'document', candidates: [] }
  return {
    kind: 'document',
    candidates: kinds.flatMap((kind) => {
      const values = valuesIn(patterns[kind], plain)
      return values ? [{ kind, values }] : []
    }),
  }
}

/** Whether a path is that of the search, however it is spelt. */
export const isSearch = (path: string): boolean => plainPath(path).toLowerCase() === '/search'

/**
 * Whether a path is the canonical one of a page. Frameworks hand on paths as they were sent, or decoded; both are the same
 * address to a reader, and to call one of them moved would send the reader in a circle.
 */
export const isCanonical = (path: string, canonical: string): boolean =>
  path === canonical ||
  path === decodedBy(decodeURI, canonical) ||
  path === decodedBy(decodeURIComponent, canonical)

/** Without query and anchor, decoded, with single slashes and none at the end. */
const plainPath = (path: string): string =>
  decodedBy(
    decodeURIComponent,
    path
      .replace(/[?#].*$/s, '')
      .replaceAll(/\/{2,}/g, '/')
      .replace(/\/$/, ''),
  )

/** A percent sign that begins no character stands for itself. */
const decodedBy = (decode: (text: string) => string, text: string): string => {
  try {
    return decode(text)
  } catch {
    return text
  }
}

/** What a value may look like; a topic is any words, slashes too. Lengths keep patterns of many values fast. */
const shapes: Readonly<Record<string, string>> = {
  slug: `[^/]{1,${longestSlug}}`,
  section: `[^/]{1,${longestSlug}}`,
  topic: '.+',
  year: String.raw`\d{4}`,
  month: String.raw`\d{2}`,
  day: String.raw`\d{2}`,
  id: String.raw`[\w-]{1,64}`,
}

const valuesIn = (pattern: string, plain: string): Candidate['values'] | undefined => {
  if (pattern === '') return undefined
  return known(pattern).exec(plain)?.groups
}

const patterns = new Map<string, RegExp>()

/** Patterns are few: those of the settings, as they are and were. */
const known = (pattern: string): RegExp => {
  const found = patterns.get(pattern) ?? expressionOf(pattern)
  if (patterns.size > 100) patterns.clear()
  patterns.set(pattern, found)
  return found
}

const expressionOf = (pattern: string): RegExp => {
  const seen = new Set<string>()
  const parts = plainPath(pattern).split(/\{([^{}]*)\}/)
  const source = parts.map((part, at) => (at % 2 === 0 ? escaped(part) : placeFor(part, seen)))
  return new RegExp(`^${source.join('')}$`, 'isu')
}

/** A value that comes twice counts where it comes first. */
const placeFor = (name: string, seen: Set<string>): string => {
  const shape = shapes[name] ?? '[^/]*'
  if (seen.has(name)) return shape
  seen.add(name)
  return `(?<${name}>${shape})`
}

const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)
