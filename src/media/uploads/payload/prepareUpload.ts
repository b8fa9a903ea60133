import { addDataAndFileToRequest, isolateObjectProperty, type PayloadRequest } from 'payload'

import { WorkLane } from '../../sizes/workLane.ts'
import { checkSent } from './checkFile.ts'
import { partToCut } from './partToCut.ts'
import { prepare } from './prepared.ts'

/** Each upload makes eight sizes at once: more than two would only take memory. */
const lane = new WorkLane({ atOnce: 2, waiting: 100 })

/**
 * Reads the form of an upload and makes what is stored of its picture before the transaction of the write begins: a large
 * picture takes seconds, and with SQLite nobody else could save meanwhile.
 *
 * @param id of the picture that the file is for; undefined for a new one
 * @returns the request for Payload's own endpoint, whose body has been read
 * @throws {ValidationError} for a file that is not taken; {LaneFull} when too many wait
 */
export const prepareUpload = async (req: PayloadRequest, id?: string): Promise<PayloadRequest> => {
  await addDataAndFileToRequest(req)
  if (req.file && (await mayWrite(req, id))) {
    await checkSent(req.file)
    const { file } = req
    if (file.mimetype.startsWith('image/')) {
      const prepared = await lane.run(String(req.user?.id), () => prepare(file, partToCut(req)))
      Object.assign(req, { file: prepared })
    }
  }
  return Object.assign(isolateObjectProperty(req, 'body'), { body: null })
}

/** Whoever may not is told so by Payload, and has no work done. */
const mayWrite = async (req: PayloadRequest, id: string | undefined): Promise<boolean> => {
  const { access } = req.payload.collections.media.config
  const allowed = await (id === undefined ? access.create({ req }) : access.update({ req, id }))
  return Boolean(allowed)
}
