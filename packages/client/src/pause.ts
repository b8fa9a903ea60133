/** Waits, in milliseconds, or until the signal ends it. */
export const pause = (wait: number, signal?: AbortSignal | null): Promise<void> =>
  new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, wait)
    signal?.addEventListener('abort', end)
    if (signal?.aborted) end()
  })
