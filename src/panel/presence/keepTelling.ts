export type Telling = {
  /** Tells at once, or once more when it is telling just now. */
  now: () => void
  stop: () => void
}

/**
 * Tells again and again, one time after another, until it is stopped.
 *
 * @param tell may fail: it is told again
 * @param pause until the next time, in milliseconds
 */
export const keepTelling = (tell: () => Promise<void>, pause: () => number): Telling => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isStopped = false
  let isTelling = false
  let isWanted = false
  const run = async (): Promise<void> => {
    clearTimeout(timer)
    isWanted = true
    if (isTelling) return
    isTelling = true
    while (isWanted && !isStopped) {
      isWanted = false
      await tell().catch(() => undefined)
    }
    isTelling = false
    if (!isStopped) timer = setTimeout(() => void run(), pause())
  }
  void run()
  return {
    now: () => void run(),
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}
