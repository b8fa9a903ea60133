import type { Payload } from 'payload'

import { dependsOn, holdsUntil } from '../../../platform/tags/payload/collectDependencies.ts'
import { layoutsOf } from '../../documents/payload/layouts.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import type { ReadContext } from '../../documents/reader.ts'

/** What public answers are read with. Dependencies are recorded for the answer that is being made. */
export const publicReadContext = async (payload: Payload, now: number): Promise<ReadContext> => {
  const layouts = await layoutsOf(payload)
  const fieldsOf: ReadContext['fieldsOf'] = (type) => layouts[type].fields
  return { store: storeOf(payload), now, fieldsOf, dependsOn, holdsUntil }
}
