/**
 * @param {ArrayLike<number>} sorted ascending
 * @param {number} percent
 */
export const percentile = (sorted, percent) => {
  const place = Math.ceil((percent / 100) * sorted.length) - 1
  return sorted[Math.max(0, place)] ?? Number.NaN
}

/** @param {number[]} values */
export const median = (values) =>
  percentile(
    values.toSorted((a, b) => a - b),
    50,
  )

/** @param {number[]} values */
export const sum = (values) => values.reduce((total, value) => total + value, 0)
