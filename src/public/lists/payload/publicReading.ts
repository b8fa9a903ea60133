import type { Payload } from 'payload'

import { dependsOn, holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { writingsOf } from '../../documents/payload/writings.ts'
import type { Reading } from '../../documents/reader.ts'

/** What an answer to the public is read by; what it depends on is noted for the answer that is being made. */
export const publicReading = async (payload: Payload, now: number): Promise<Reading> => {
  const writings = await writingsOf(payload)
  const fieldsOf: Reading['fieldsOf'] = (type) => writings[type].fields
  return { store: storeOf(payload), now, fieldsOf, dependsOn, holdsUntil }
}
