import type { FocalPoint } from './focalCrop.ts'

/** The default focal point: the centre, in percent. */
export const middle = 50

/**
 * The version of a picture, made of its digest and its focal point. Addresses with the version may be cached for ever,
 * because any change of the bytes behind them changes the version.
 *
 * @param digest the digest of the file, in characters that are allowed in a URL
 */
export const versionOf = (digest: string, { x, y }: FocalPoint): string =>
  [digest, ...[x, y].map((percent) => String(Math.round(percent * 100) / 100))].join('~')

/** The digest in a version. */
export const digestIn = (version: string): string => version.split('~', 1)[0] ?? ''

type Stored = Readonly<Record<string, unknown>>

export const focalOf = ({ focalX, focalY }: Stored): FocalPoint => ({
  x: typeof focalX === 'number' ? focalX : middle,
  y: typeof focalY === 'number' ? focalY : middle,
})
