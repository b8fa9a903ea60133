import type { Payload } from 'payload'

import { progress } from '../../../platform/jobs/everyPage.ts'
import { announceRebuild } from './announceRebuild.ts'
import { layoutsOf } from './layouts.ts'
import { type Rebuilt, rebuildPublic } from './rebuild.ts'
import { storeOf } from './storeOf.ts'

/**
 * Creates the store of public documents, and fills it if it is new, has another format, or was not filled completely.
 */
export const openPublic = async (payload: Payload): Promise<void> => {
  if ((await storeOf(payload).open()) === 'complete') return
  await fill(payload)
}

/**
 * Rewrites documents that an earlier version of the software wrote with another layout. Readers see the old ones
 * meanwhile.
 */
export const renewPublic = async (payload: Payload): Promise<void> => {
  const shapes = Object.values(await layoutsOf(payload)).map(({ shape }) => shape)
  if ((await storeOf(payload).countOutdated(shapes)) > 0) await announceRebuild(payload, await fill(payload))
}

const fill = async (payload: Payload): Promise<Rebuilt> => {
  const rebuilt = await rebuildPublic(
    payload,
    progress((documents) => payload.logger.info(`${documents} public documents stored.`)),
  )
  const { written } = rebuilt
  if (written > 0) payload.logger.info(`All ${written} public documents are stored.`)
  return rebuilt
}
