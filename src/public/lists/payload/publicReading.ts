import type { Payload } from 'payload'

import { dependsOn, holdsUntil } from '../../../platform/tags/payload/reading.ts'
import type { PublicType } from '../../documents/document.ts'
import { writingOf } from '../../documents/payload/publicFields.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import type { Reading } from '../../documents/reader.ts'

/** What an answer to the public is read by; what it depends on is noted for the answer that is being made. */
export const publicReading = async (payload: Payload, type: PublicType, now: number): Promise<Reading> => {
  const { fields } = await writingOf(payload, type)
  const heavy = fields.flatMap(({ is, name }) => (is === 'text' ? [name] : []))
  return { store: storeOf(payload), now, heavy, dependsOn, holdsUntil }
}
