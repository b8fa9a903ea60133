/** A sleep that can be ended early. A wake while nobody sleeps ends the next sleep at once. */
export type WakeableSleep = { sleep: (milliseconds: number) => Promise<void>; wake: () => void }

export const createWakeableSleep = (): WakeableSleep => {
  let isWoken = false
  let end: (() => void) | undefined
  return {
    sleep: (milliseconds) =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          end = undefined
          isWoken = false
          resolve()
        }
        const timer = setTimeout(done, isWoken ? 0 : milliseconds)
        end = done
      }),
    wake: () => {
      isWoken = true
      end?.()
    },
  }
}
