import { rangesIn } from '../../platform/routes/accepted.ts'
import type { Format } from './sizes.ts'

/** The negotiated format: a modern one that the client names, or `plain`: JPEG, or PNG for transparent pictures. */
export type Taken = Extract<Format, 'avif' | 'webp'> | 'plain'

const modern = ['avif', 'webp'] as const

/**
 * Negotiates the format by `Accept` (RFC 9110 §12.5.1). Wildcards are ignored, because programs send them that cannot show
 * every format. Of formats with the same weight, the one with smaller files wins.
 *
 * @param accept the header as it was sent
 */
export const negotiate = (accept: string | undefined): Taken => {
  const weights = new Map(rangesIn(accept ?? '').map(({ name, weight }) => [name, weight]))
  const named = modern
    .map((format) => ({ format, weight: weights.get(`image/${format}`) ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  return named[0]?.format ?? 'plain'
}
