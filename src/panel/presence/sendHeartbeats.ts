export type Telling = {
  /** Sends at once, or once more after the request that is under way. */
  now: () => void
  stop: () => void
}

/**
 * Sends heartbeats, one after another, until it is stopped.
 *
 * @param tell sends one; if it fails, the next one is sent all the same
 * @param pause the pause before the next one, in milliseconds
 */
export const sendHeartbeats = (tell: () => Promise<void>, pause: () => number): Telling => {
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
