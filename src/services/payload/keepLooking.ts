import { createNap } from './nap.ts'

export type Looking = {
  /** Looks at once, not only when the pause is over. */
  wake: () => void
  /** Ends after the look under way. */
  stop: () => Promise<void>
}

/**
 * Looks again and again, one look after another, until it is stopped.
 *
 * @param look never rejects; gives how long to wait for the next one, in milliseconds. Its argument says whether a
 *   long look may still go on.
 */
export const keepLooking = (look: (mayGoOn: () => boolean) => Promise<number>): Looking => {
  const nap = createNap()
  let isStopping = false
  const mayGoOn = (): boolean => !isStopping
  const run = async (): Promise<void> => {
    while (mayGoOn()) {
      const pause = await look(mayGoOn)
      if (mayGoOn()) await nap.sleep(pause)
    }
  }
  const running = run()
  return {
    wake: nap.wake,
    stop: () => {
      isStopping = true
      nap.wake()
      return running
    },
  }
}
