import { type FeedFile, feedFormats } from './feedFormats.ts'

/** What there are feeds of. */
export const feedKinds = ['sections', 'persons', 'topics'] as const

export type FeedKind = (typeof feedKinds)[number]

/** The requested feed; without `of` it is that of the whole site. */
export type FeedRequest = { file: FeedFile; of?: { kind: FeedKind; name: string } }

/**
 * Reads `/feeds/rss.xml` or `/feeds/sections/{slug}/rss.xml`. Topics go by their own words, percent-encoded.
 *
 * @param path behind `/feeds`
 * @returns undefined for the address of no feed
 */
export const readFeedPath = (path: string): FeedRequest | undefined => {
  const parts = path.split('/').filter((part) => part !== '')
  const file = parts.at(-1)
  if (!isFile(file)) return undefined
  if (parts.length === 1) return { file }
  const [kind, encoded] = parts
  const name = decoded(encoded)
  return parts.length === 3 && isKind(kind) && name !== undefined ? { file, of: { kind, name } } : undefined
}

/** The same the other way round. */
export const feedPath = ({ file, of }: FeedRequest): string =>
  of ? `/feeds/${of.kind}/${encodeURIComponent(of.name)}/${file}` : `/feeds/${file}`

const isFile = (name: unknown): name is FeedFile =>
  typeof name === 'string' && Object.hasOwn(feedFormats, name)

const isKind = (name: unknown): name is FeedKind => feedKinds.some((kind) => kind === name)

const decoded = (part: string | undefined): string | undefined => {
  try {
    return decodeURIComponent(part ?? '')
  } catch {
    return undefined
  }
}
