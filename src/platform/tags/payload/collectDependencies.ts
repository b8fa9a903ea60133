import { LazyAsyncStorage } from '../../database/lazyAsyncStorage.ts'
import type { Dependencies } from '../dependencies.ts'
import type { Tag } from '../tags.ts'

const collecting = new LazyAsyncStorage<Dependencies>()

/** Makes an answer, and collects what it depends on until its promise settles. */
export const collectDependencies = <Result>(into: Dependencies, work: () => Result): Result =>
  collecting.run(into, work)

/** Adds tags to what the current answer depends on; does nothing outside of an answer. */
export const dependsOn = (tags: Iterable<Tag>): void => {
  const current = collecting.getStore()
  if (current) for (const tag of tags) current.tags.add(tag)
}

/**
 * Limits how long the current answer is valid, because it depends on the time.
 *
 * @param time milliseconds since 1970
 */
export const holdsUntil = (time: number): void => {
  const current = collecting.getStore()
  if (current) current.until = Math.min(current.until, time)
}

/** Keeps the current answer out of the cache, because it depends on something that has no tag. */
export const preventCaching = (): void => {
  const current = collecting.getStore()
  if (current) current.isCacheable = false
}

export const isCollecting = (): boolean => collecting.getStore() !== undefined
