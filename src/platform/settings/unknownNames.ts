/** Names shorter than this resemble too many others. */
const shortest = 6

/**
 * Finds misspelt settings: names that are one or two letters off a setting that is not set.
 *
 * @returns each name with the setting that was probably meant
 */
export const misspelled = (
  names: readonly string[],
  known: readonly string[],
): { name: string; meant: string }[] => {
  const unset = known.filter((name) => !names.includes(name) && name.length >= shortest)
  return names
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = unset.find((one) => isNear(name.toUpperCase(), one))
      return meant === undefined ? [] : [{ name, meant }]
    })
}

/** Allows one change in a short name, two in a long one; swapping two neighbours counts as one. */
const isNear = (name: string, known: string): boolean => {
  const most = known.length >= 9 ? 2 : 1
  return Math.abs(name.length - known.length) <= most && distance(name, known) <= most
}

/** Optimal string alignment (Damerau–Levenshtein, restricted). */
const distance = (one: string, other: string): number => {
  const rows: number[][] = Array.from({ length: one.length + 1 }, (_row, at) => [at])
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Infinity
  for (let column = 1; column <= other.length; column += 1) rows[0]?.push(column)
  for (let row = 1; row <= one.length; row += 1) {
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1]
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      rows[row]?.push(
        Math.min(
          cell(row - 1, column) + 1,
          cell(row, column - 1) + 1,
          cell(row - 1, column - 1) + (isSame ? 0 : 1),
          isSwap ? cell(row - 2, column - 2) + 1 : Infinity,
        ),
      )
    }
  }
  return cell(one.length, other.length)
}
