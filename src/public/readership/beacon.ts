import { refused } from '../../rules/refusals/refused.ts'
import { parseJson } from '../../text/escaping/parseJson.ts'

/** What a reader did with a story: opened it, or stayed to read it. The front end says which, and when. */
export const beaconKinds = ['view', 'read'] as const

export type BeaconKind = (typeof beaconKinds)[number]

/** What a front end tells of one reader: which story, by its id, and nothing of who it was. */
export type Beacon = { story: string; kind: BeaconKind }

/** The longest body of a beacon, in bytes. */
export const longestBeacon = 512

/** Ids of either database: a UUID, or 24 hexadecimal digits. */
const idPattern = /^([0-9a-f]{24}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/**
 * Reads the body of a beacon: `{"story":"…","kind":"read"}`. Without a kind it is a view; other members are ignored.
 *
 * @throws {Refused} 400
 */
export const readBeacon = (text: string): Beacon => {
  const { story, kind = 'view' } = objectIn(text)
  if (typeof story !== 'string' || !idPattern.test(story)) throw refused('bad-story')
  if (!isKind(kind)) throw refused('bad-kind', { allowed: beaconKinds })
  return { story, kind }
}

const isKind = (value: unknown): value is BeaconKind => beaconKinds.some((kind) => kind === value)

const objectIn = (text: string): Record<string, unknown> => {
  const value = parseJson(text)
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>
  throw refused('bad-body/object')
}
