import { setTimeout as pause } from 'node:timers/promises'

/**
 * Waits until something is so, asking again and again.
 *
 * @param most milliseconds
 * @throws when it is not so by then
 */
export const until = async (isSo: () => Promise<boolean>, most: number): Promise<void> => {
  const end = performance.now() + most
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It was not so within ${most} ms: ${isSo.toString()}`)
    await pause(50)
  }
}
