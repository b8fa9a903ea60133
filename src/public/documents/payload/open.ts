import type { Payload } from 'payload'

import { progress } from '../../../platform/jobs/everyPage.ts'
import { announceRebuild } from './announceRebuild.ts'
import { layoutsOf } from './layouts.ts'
import { type Rebuilt, rebuildPublic } from './rebuild.ts'
import { storeOf } from './storeOf.ts'

/** Makes the store of public documents, and fills it when it is new, of another format, or was left half-way. */
export const openPublic = async (payload: Payload): Promise<void> => {
  if ((await storeOf(payload).open()) === 'complete') return
  await fill(payload)
}

/** Writes documents anew that an earlier version wrote in another way. Readers see them as they were meanwhile. */
export const renewPublic = async (payload: Payload): Promise<void> => {
  const shapes = Object.values(await layoutsOf(payload)).map(({ shape }) => shape)
  if ((await storeOf(payload).countOutdated(shapes)) > 0) await announceRebuild(payload, await fill(payload))
}

const fill = async (payload: Payload): Promise<Rebuilt> => {
  const rebuilt = await rebuildPublic(
    payload,
    progress((documents) => payload.logger.info(`${documents} documents are ready for readers.`)),
  )
  const { written } = rebuilt
  if (written > 0) payload.logger.info(`All ${written} public documents are ready for readers.`)
  return rebuilt
}
