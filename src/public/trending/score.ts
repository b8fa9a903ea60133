import { keptHours, type Weighing } from '../readership/readershipStore.ts'
import { halfLives, mostWeighed, weights } from './policy.ts'

/**
 * What a reader of each hour counts for: one now, and half of it after each half-life (exponential decay).
 *
 * @param halfLife in hours
 * @returns a factor for the hour under way, the one before it, and so on
 */
export const decayFactors = (halfLife: number): number[] =>
  Array.from(
    { length: Math.min(keptHours, Math.ceil(halfLife * halfLives)) },
    (_, age) => 2 ** (-age / halfLife),
  )

/** How stories are weighed for the trending lists. A score is the sum over the hours of readers, times the factor. */
export const decaying = (halfLife: number, upTo: number): Weighing => ({
  upTo,
  factors: decayFactors(halfLife),
  weights,
  limit: mostWeighed,
})
