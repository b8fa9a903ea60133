import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { negotiate, type Taken } from './negotiate.ts'
import { type Fit, fits, type Format, formats, heightsFor, widths } from './sizes.ts'

/** A requested rendition of a picture. */
export type Rendition = {
  width: number
  /** Undefined: by the picture's own aspect ratio. */
  height: number | undefined
  fit: Fit
  /** `plain` becomes JPEG or PNG when the picture is opened. */
  format: Format | Taken
  /** The version in the address, if there is one. */
  version: string | undefined
}

const known = ['w', 'h', 'fit', 'format', 'v'] as const

type Name = (typeof known)[number]
type Given = Partial<Record<Name, string>>

/**
 * Parses the parameters of a rendition. Only the offered sizes are allowed; otherwise anybody could fill the disk with
 * renditions that differ by a pixel.
 *
 * @param query the parameters as they were sent
 * @param accept the `Accept` header; `format` takes precedence
 */
export const readRendition = (
  query: Iterable<readonly [string, string]>,
  accept: string | undefined,
): Rendition | Refusal => {
  const pairs = [...query]
  const strange = pairs.find(
    ([name], index) => !isKnown(name) || pairs.findIndex(([n]) => n === name) < index,
  )
  if (strange) {
    const [name] = strange
    return isKnown(name)
      ? refuse('not-offered/repeated', { name, data: { field: name, allowed: known } })
      : refuse('not-offered/parameter', { name, allowed: known, data: { field: name, allowed: known } })
  }
  const given: Given = Object.fromEntries(pairs)
  const width = widths.find((each) => String(each) === given.w)
  if (width === undefined) return unmade('w', widths)
  return shaped(given, width, accept)
}

const shaped = (given: Given, width: number, accept: string | undefined): Rendition | Refusal => {
  const heights = heightsFor(width)
  const height = heights.find((each) => String(each) === given.h)
  if (given.h !== undefined && height === undefined) return unmade('h', heights)
  const usual: Fit = height === undefined ? 'inside' : 'cover'
  const fit = given.fit === undefined ? usual : fits.find((each) => each === given.fit)
  if (!fit) return unmade('fit', fits)
  if (fit === 'cover' && height === undefined)
    return refuse('not-offered/height', {
      width,
      allowed: heights,
      data: { field: 'h', allowed: heights },
    })
  const format = given.format === undefined ? negotiate(accept) : formats.find((one) => one === given.format)
  if (!format) return unmade('format', formats)
  return { width, height, fit, format, version: given.v }
}

const isKnown = (name: string): name is Name => (known as readonly string[]).includes(name)

const unmade = (field: string, allowed: readonly (number | string)[]): Refusal =>
  refuse('not-offered/option', { name: field, allowed, data: { field, allowed } })
