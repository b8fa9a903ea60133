import { rangesIn } from '../../platform/routes/accepted.ts'

/**
 * Whether a client already has the answer (RFC 9110 §13.1.2, weak comparison).
 *
 * @param header the `If-None-Match` header
 * @param etags the ETags of the answer, one for each coding
 */
export const isKnown = (header: string, etags: readonly string[]): boolean =>
  header === '*' || header.split(',').some((each) => etags.includes(each.trim().replace(/^W\//, '')))

export type Range = { start: number; end: number }

/**
 * Parses a single byte range (RFC 9110 §14.2). Several ranges and other units are answered with the whole body.
 *
 * @param size the size of the whole body, in bytes
 * @returns inclusive bounds; `unsatisfiable` when the range begins after the end; undefined for the whole body
 */
export const readRange = (header: string, size: number): Range | 'unsatisfiable' | undefined => {
  const found = /^bytes=(?=\d|-\d)(\d*)-(\d*)$/.exec(header.trim())
  if (!found) return undefined
  const [, from = '', to = ''] = found
  if (from !== '' && to !== '' && Number(to) < Number(from)) return undefined
  const { end, start } = from === '' ? lastBytes(Number(to), size) : fromByte(Number(from), to, size)
  return start > end ? 'unsatisfiable' : { start, end }
}

const lastBytes = (count: number, size: number): Range => ({
  start: Math.max(0, size - count),
  end: size - 1,
})

const fromByte = (start: number, to: string, size: number): Range => ({
  start,
  end: to === '' ? size - 1 : Math.min(Number(to), size - 1),
})

export type Coding = 'br' | 'gzip' | 'identity'

/** The best coding that a client accepts (RFC 9110 §12.5.3): br before gzip at the same weight. */
export const codingFor = (accepts: string | undefined): Coding => {
  if (!accepts) return 'identity'
  const known = codings.get(accepts)
  if (known) return known
  const coding = readCoding(accepts)
  if (codings.size >= mostCodings) codings.clear()
  codings.set(accepts, coding)
  return coding
}

/** A cache of parsed headers; browsers send only a few different ones. */
const codings = new Map<string, Coding>()
const mostCodings = 100

const readCoding = (accepts: string): Coding => {
  const weights = new Map(rangesIn(accepts).map(({ name, weight }) => [name, weight]))
  const weightOf = (coding: Coding): number => weights.get(coding) ?? 0
  if (weightOf('br') > 0 && weightOf('br') >= weightOf('gzip')) return 'br'
  return weightOf('gzip') > 0 ? 'gzip' : 'identity'
}
