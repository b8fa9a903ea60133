import type { PayloadRequest } from 'payload'

import { liveShowing } from '../../../editorial/workflow/payload/storiesShowing.ts'
import { recordAll } from '../../../people/audit/payload/record.ts'
import { changedLabels } from '../readerFacing.ts'

type Waits = { id: string; title: string; changed: readonly string[] }

/** Records in the log, and in the history of each live story that shows the picture, that a change waits. */
export const recordWaiting = (req: PayloadRequest, picture: Waits): Promise<void> =>
  tellShowing(req, picture, { action: 'picture.wait' })

/** Records in the same places that a change was refused. */
export const recordRefusal = (
  req: PayloadRequest,
  picture: Waits,
  reason: string | undefined,
): Promise<void> => tellShowing(req, picture, { action: 'picture.refuse', reason })

type Deed = { action: string; reason?: string | undefined }

const tellShowing = async (req: PayloadRequest, waits: Waits, deed: Deed): Promise<void> => {
  const picture = { ...waits, changed: changedLabels(waits.changed) }
  const details = { title: waits.title, picture }
  const showing = await liveShowing(req, waits.id)
  await recordAll(req, [
    { ...deed, resource: 'media', document: waits.id, details },
    ...showing.map(({ id, options }) => ({ ...deed, resource: options.resource, document: id, details })),
  ])
}
