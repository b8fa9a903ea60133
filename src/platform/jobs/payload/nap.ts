/** A sleep that can be ended early; woken while nobody sleeps, it lets the next sleep pass at once. */
export type Nap = { sleep: (milliseconds: number) => Promise<void>; wake: () => void }

export const createNap = (): Nap => {
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
