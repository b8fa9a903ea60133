import type { PayloadRequest } from 'payload'

import { WorkLane } from '../../sizes/workLane.ts'
import { checkSent } from './checkFile.ts'
import { partToCut } from './partToCut.ts'
import { prepare } from './prepared.ts'

/** Each upload makes eight sizes at once: more than two would only take memory. */
const lane = new WorkLane({ atOnce: 2, waiting: 100 })

/**
 * Makes what is stored of an uploaded picture before the transaction of the write begins: a large picture takes seconds,
 * and with SQLite nobody else could save meanwhile. The prepared file takes the place of the one that was sent.
 *
 * @param id of the picture that the file is for; undefined for a new one
 * @throws {Refused} for a file that is not taken; {LaneFull} when too many wait
 */
export const prepareUpload = async (req: PayloadRequest, id?: string): Promise<void> => {
  const { file } = req
  if (!file || !(await mayWrite(req, id))) return
  await checkSent(file)
  if (!file.mimetype.startsWith('image/')) return
  const prepared = await lane.run(String(req.user?.id), () => prepare(file, partToCut(req)))
  Object.assign(req, { file: prepared })
}

/** Whoever may not is told so by Payload, and has no work done. */
const mayWrite = async (req: PayloadRequest, id: string | undefined): Promise<boolean> => {
  const { access } = req.payload.collections.media.config
  const allowed = await (id === undefined ? access.create({ req }) : access.update({ req, id }))
  return Boolean(allowed)
}
