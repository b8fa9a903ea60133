/** What one page came to, and where the next one begins; undefined when it was the last. */
export type Page<Key> = { count: number; last: Key | undefined }

/**
 * Works through a collection page by page.
 *
 * @param page works on what stands behind a key; undefined: from the beginning
 * @param report hears after each page how many there were so far
 * @returns how many there were
 */
export const everyPage = async <Key>(
  page: (after: Key | undefined) => Promise<Page<Key>>,
  report: (count: number) => void = () => undefined,
): Promise<number> => {
  let count = 0
  let after: Key | undefined
  do {
    const done = await page(after)
    after = done.last
    count += done.count
    report(count)
  } while (after !== undefined)
  return count
}

/**
 * Says how far a long work is, once for each thousand.
 *
 * @returns to be told how many are done, as often as anybody likes
 */
export const progress = (say: (count: number) => void, often = 1000): ((count: number) => void) => {
  let told = 0
  return (count) => {
    const thousands = Math.floor(count / often)
    if (thousands > told) say(thousands * often)
    told = thousands
  }
}
