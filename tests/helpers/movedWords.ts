/**
 * The words of `before` that do not stand in the same order in `after`: those outside of the longest sequence
 * that both share.
 */
export const movedWords = (before: readonly string[], after: readonly string[]): string[] => {
  const lengths = sharedLengths(before, after)
  const moved: string[] = []
  let at = 0
  let other = 0
  while (at < before.length) {
    if (other < after.length && before[at] === after[other]) {
      at += 1
      other += 1
    } else if (other < after.length && lengths[at]![other + 1]! >= lengths[at + 1]![other]!) other += 1
    else {
      moved.push(before[at]!)
      at += 1
    }
  }
  return moved
}

/** For each pair of places, how many words both sides share from there on. */
const sharedLengths = (before: readonly string[], after: readonly string[]): Uint16Array[] => {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1))
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const row = rows[at]!
    const below = rows[at + 1]!
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const isSame = before[at] === after[other]
      row[other] = isSame ? below[other + 1]! + 1 : Math.max(below[other]!, row[other + 1]!)
    }
  }
  return rows
}
