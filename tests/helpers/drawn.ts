/** Whether all is tried, as in the public CI; otherwise a sample of what only many tries decide, so that the suite stays quick. */
const isThorough = process.env['THOROUGH'] === '1'

/**
 * How often something is tried that no single try decides, such as a sequence drawn at random.
 *
 * @param times of a thorough run, which may be fewer on MongoDB, as SecantusDB takes three times as long; otherwise it is
 * a third of them
 */
export const drawn = (times: number | { sqlite: number; mongodb: number }): number => {
  const { mongodb, sqlite } = typeof times === 'number' ? { mongodb: times, sqlite: times } : times
  return Math.ceil((process.env['DATABASE_URL'] ? mongodb : sqlite) / (isThorough ? 1 : 3))
}

/**
 * Of how many alike one is tried.
 *
 * @param sampled unless the run is thorough
 */
export const oneIn = (sampled: { sqlite: number; mongodb: number }): number => {
  if (isThorough) return 1
  return process.env['DATABASE_URL'] ? sampled.mongodb : sampled.sqlite
}
