import type { Payload } from 'payload'

import { createNap } from './nap.ts'

export type Looking = {
  /** Looks at once, not only when the pause is over. */
  wake: () => void
  /** Ends after the look under way. */
  stop: () => Promise<void>
}

export type Looks = {
  /** The longest pause between two looks, and the one after a look that failed, in milliseconds. */
  every: number
  /** The pause before the first look; without it there is none. */
  first?: number
  /** What the log says of a look that failed, or what is done about it. Those that the stop ends are passed over. */
  failed: string | ((error: unknown) => void)
  /**
   * May give how long there is nothing to look for, in milliseconds. Its argument says whether a long look may still
   * go on.
   */
  look: (mayGoOn: () => boolean) => Promise<number | undefined> | Promise<void>
}

/** Looks again and again, one look after another, until it is stopped. A look that fails is made again. */
export const keepLooking = (payload: Payload, looks: Looks): Looking => {
  const nap = createNap()
  let isStopping = false
  const mayGoOn = (): boolean => !isStopping
  const fail = failing(payload, looks)
  const run = async (): Promise<void> => {
    if (looks.first !== undefined) await nap.sleep(looks.first)
    while (mayGoOn()) {
      const pause = await pauseAfter(looks, mayGoOn).catch((error: unknown) => {
        if (mayGoOn()) fail(error)
        return looks.every
      })
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

const failing = ({ logger }: Payload, { failed }: Looks): ((error: unknown) => void) =>
  typeof failed === 'string' ? (err) => logger.error({ err, msg: failed }) : failed

const pauseAfter = async ({ every, look }: Looks, mayGoOn: () => boolean): Promise<number> => {
  const idle = await look(mayGoOn)
  return typeof idle === 'number' ? Math.max(1, Math.min(every, idle)) : every
}
