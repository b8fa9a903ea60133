import type { FocalPoint } from './focalCrop.ts'

/** The middle, where nobody has said what must stay in a crop. */
export const middle = 50

/**
 * The version of a picture: what its bytes are, and where its focal point is. Addresses that name it may be kept for
 * ever, for whatever would change the bytes at them changes it.
 *
 * @param digest of the file, in letters that an address may hold
 */
export const versionOf = (digest: string, { x, y }: FocalPoint): string =>
  [digest, ...[x, y].map((percent) => String(Math.round(percent * 100) / 100))].join('~')

/** The digest of the file that a version is of. */
export const digestIn = (version: string): string => version.split('~', 1)[0] ?? ''

type Stored = Readonly<Record<string, unknown>>

export const focalOf = ({ focalX, focalY }: Stored): FocalPoint => ({
  x: typeof focalX === 'number' ? focalX : middle,
  y: typeof focalY === 'number' ? focalY : middle,
})
