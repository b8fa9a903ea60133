import type { Payload } from 'payload'

import { sendWaiting } from './sendWaiting.ts'

const pause = 10_000

/**
 * Sends waiting letters every ten seconds, one pass after another.
 *
 * @param panel the address of the admin panel, for links in letters
 * @returns what stops it, once the pass under way is over
 */
export const startSender = (payload: Payload, panel: string): { stop: () => Promise<void> } => {
  let timer: NodeJS.Timeout | undefined
  let isStopped = false
  let pass: Promise<void> = Promise.resolve()
  const run = async (): Promise<void> => {
    await sendWaiting(payload, { now: new Date(), panel }).catch((error: unknown) => {
      payload.logger.error({ msg: 'Notifications could not be sent.', err: error })
    })
    plan()
  }
  const plan = (): void => {
    if (isStopped) return
    timer = setTimeout(() => {
      pass = run()
    }, pause)
    timer.unref()
  }
  plan()
  const stop = async (): Promise<void> => {
    isStopped = true
    clearTimeout(timer)
    await pass
  }
  return { stop }
}
