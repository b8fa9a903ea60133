import { negotiate, type Taken } from './negotiate.ts'
import { type Fit, fits, type Format, formats, heightsFor, widths } from './sizes.ts'

/** One look of a picture, as it was asked for. */
export type Rendition = {
  width: number
  /** Undefined: whatever the picture's own shape gives. */
  height: number | undefined
  fit: Fit
  /** `plain` is settled when the picture is opened. */
  format: Format | Taken
  /** The version that the address names, if it names one. */
  version: string | undefined
}

/** Why a rendition is not made: the parameter, and what it may be. */
export type Unmade = {
  isRefused: true
  field: string
  message: string
  allowed: readonly (number | string)[]
}

const known = ['w', 'h', 'fit', 'format', 'v'] as const

type Name = (typeof known)[number]
type Given = Partial<Record<Name, string>>

/**
 * Reads what look of a picture is asked for. Only what the table allows is made: otherwise anybody could fill the
 * disk, one pixel at a time.
 *
 * @param query names and values as they came
 * @param accept what the client takes; `format` goes before it
 */
export const readRendition = (
  query: Iterable<readonly [string, string]>,
  accept: string | undefined,
): Rendition | Unmade => {
  const pairs = [...query]
  const strange = pairs.find(
    ([name], index) => !isKnown(name) || pairs.findIndex(([n]) => n === name) < index,
  )
  if (strange) return unmade(strange[0], 'is not known here, or given twice', known)
  const given: Given = Object.fromEntries(pairs)
  const width = widths.find((each) => String(each) === given.w)
  if (width === undefined) return unmade('w', 'is the width in pixels', widths)
  const height = heightsFor(width).find((each) => String(each) === given.h)
  if (given.h !== undefined && height === undefined)
    return unmade('h', `is the height in pixels, which for w=${width} is left out or`, heightsFor(width))
  return shaped(given, { width, height, accept })
}

type Box = { width: number; height: number | undefined; accept: string | undefined }

const shaped = (given: Given, { width, height, accept }: Box): Rendition | Unmade => {
  const usual: Fit = height === undefined ? 'inside' : 'cover'
  const fit = given.fit === undefined ? usual : fits.find((each) => each === given.fit)
  if (!fit) return unmade('fit', 'says how the picture fits', fits)
  if (fit === 'cover' && height === undefined)
    return unmade('h', 'is needed to cut the picture with fit=cover', heightsFor(width))
  const format = given.format === undefined ? negotiate(accept) : formats.find((one) => one === given.format)
  if (!format) return unmade('format', 'is the file format', formats)
  return { width, height, fit, format, version: given.v }
}

const isKnown = (name: string): name is Name => (known as readonly string[]).includes(name)

const unmade = (field: string, about: string, allowed: Unmade['allowed']): Unmade => ({
  isRefused: true,
  field,
  message: `${field} ${about}: one of ${allowed.join(', ')}.`,
  allowed,
})
