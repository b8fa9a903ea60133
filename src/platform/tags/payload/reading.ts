import { RestingStorage } from '../../database/restingStorage.ts'
import type { Reading } from '../reading.ts'
import type { Tag } from '../tags.ts'

const readings = new RestingStorage<Reading>()

/** Makes an answer, and notes what it depends on until the promise of it settles. */
export const noting = <Result>(reading: Reading, work: () => Result): Result => readings.run(reading, work)

/** What the answer that is being made depends on. Where none is being made, nothing happens. */
export const dependsOn = (tags: Iterable<Tag>): void => {
  const reading = readings.getStore()
  if (reading) for (const tag of tags) reading.tags.add(tag)
}

/**
 * The answer that is being made holds until then, for the time of day is part of it.
 *
 * @param time milliseconds since 1970
 */
export const holdsUntil = (time: number): void => {
  const reading = readings.getStore()
  if (reading) reading.until = Math.min(reading.until, time)
}

/** The answer that is being made depends on what no tag names; it is not kept. */
export const isNotKept = (): void => {
  const reading = readings.getStore()
  if (reading) reading.mayBeKept = false
}

export const isReading = (): boolean => readings.getStore() !== undefined
