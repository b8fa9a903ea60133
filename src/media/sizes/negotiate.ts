import type { Format } from './sizes.ts'

/** What a client gets: a modern format that it names, or `plain`, which every client shows: JPEG, or PNG for what is see-through. */
export type Taken = Extract<Format, 'avif' | 'webp'> | 'plain'

const modern = ['avif', 'webp'] as const

/**
 * The format for a client by what it accepts (RFC 9110 §12.5.1). Only a format that is named counts: wildcards are sent
 * by programs that cannot show everything. Of those that weigh the same, the one with the smaller files wins.
 *
 * @param accept as it came
 */
export const negotiate = (accept: string | undefined): Taken => {
  const weights = new Map(accept?.toLowerCase().split(',').map(readRange))
  const named = modern
    .map((format) => ({ format, weight: weights.get(`image/${format}`) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  return named[0]?.format ?? 'plain'
}

const readRange = (range: string): [string, number] => {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim())
  const weight = parameters.find((each) => each.startsWith('q='))
  return [type, weight === undefined ? 1 : Number(weight.slice(2)) || 0]
}
