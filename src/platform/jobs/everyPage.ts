/** How many items a page had, and the key of its last one; `last` is undefined on the last page. */
export type Page<Key> = { count: number; last: Key | undefined }

/**
 * Processes a collection page by page.
 *
 * @param page processes the page after a key; the first page when the key is undefined
 * @param report is called after each page with the number of items so far
 * @returns the number of items
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
 * Throttles progress messages to one for each thousand items.
 *
 * @returns a function to call with the number of items done, as often as convenient
 */
export const progress = (say: (count: number) => void, often = 1000): ((count: number) => void) => {
  let reported = 0
  return (count) => {
    const steps = Math.floor(count / often)
    if (steps > reported) say(steps * often)
    reported = steps
  }
}
