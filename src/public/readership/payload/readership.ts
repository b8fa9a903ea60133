import { randomBytes } from 'node:crypto'

import type { Payload } from 'payload'

import type { Beacon } from '../beacon.ts'
import { BeaconCounts } from '../beaconCounts.ts'
import { type Reader, SeenReaders } from '../seenReaders.ts'

/** What this process knows of readers: all of it in memory. */
type Memory = { counts: BeaconCounts; seen: SeenReaders }

const memories = new WeakMap<Payload, Memory>()

const memoryOf = (payload: Payload): Memory => {
  const memory = memories.get(payload) ?? {
    counts: new BeaconCounts(),
    seen: new SeenReaders(() => randomBytes(32).toString('base64')),
  }
  memories.set(payload, memory)
  return memory
}

/** The counts of this process that are not written yet. */
export const beaconCountsOf = (payload: Payload): BeaconCounts => memoryOf(payload).counts

/** Counts a reader who is new to the story. Reads and writes nothing but memory. */
export const countReader = (payload: Payload, reader: Reader, beacon: Beacon): void => {
  const { counts, seen } = memoryOf(payload)
  if (seen.isNew(reader, beacon, Date.now())) counts.add(beacon)
}
