import type { PayloadRequest } from 'payload'

import { FairQueue } from '../../sizes/fairQueue.ts'
import { checkSent } from './checkFile.ts'
import { prepare } from './prepared.ts'
import { requestedCrop } from './requestedCrop.ts'

/** Each upload encodes eight sizes at once, so more than two uploads in parallel would only cost memory. */
const queue = new FairQueue({ atOnce: 2, waiting: 100 })

/**
 * Processes an uploaded picture before the transaction of the write begins: a large picture takes seconds, during which
 * nobody else could write on SQLite. The prepared file replaces the uploaded one on the request.
 *
 * @param id the picture that the file is for; undefined for a new one
 * @throws {Refused} for a file that is not accepted; {QueueFull} when too many wait
 */
export const prepareUpload = async (req: PayloadRequest, id?: string): Promise<void> => {
  const { file } = req
  if (!file || !(await mayWrite(req, id))) return
  await checkSent(file)
  if (!file.mimetype.startsWith('image/')) return
  const prepared = await queue.run(String(req.user?.id), () => prepare(file, requestedCrop(req)))
  Object.assign(req, { file: prepared })
}

/** Whether the caller may write the picture; if not, nothing is prepared, and Payload refuses the request. */
const mayWrite = async (req: PayloadRequest, id: string | undefined): Promise<boolean> => {
  const { access } = req.payload.collections.media.config
  const allowed = await (id === undefined ? access.create({ req }) : access.update({ req, id }))
  return Boolean(allowed)
}
