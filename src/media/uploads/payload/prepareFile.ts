import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { writeUnderFreeName } from '../../files/payload/writeUnderFreeName.ts'
import { isPrepared, prepare } from './prepared.ts'
import { requestedCrop } from './requestedCrop.ts'
import { sentFocal } from './sentFocal.ts'

type Args = { data?: Readonly<Record<string, unknown>>; overrideAccess?: boolean }

/**
 * Converts an uploaded file to the form in which it is stored, under a free name. Payload then stores it unchanged,
 * because it has no sharp (see `withoutSharp`).
 *
 * @throws {Refused} for a damaged picture, or a crop outside of it
 */
export const prepareFile: CollectionBeforeOperationHook = async (operating) => {
  const { args, collection, req } = operating
  const operation = operationOf(operating)
  if (operation !== 'create' || !req.file) return args
  const { data = {}, overrideAccess } = args as Args
  // Payload checks access later, but this is expensive work that strangers must not trigger.
  if (overrideAccess !== true && !(await collection.access.create({ req, data }))) throw new Forbidden(req.t)
  sentFocal.note(req, data)
  const { file } = req
  const isReady = isPrepared(file) || !file.mimetype.startsWith('image/')
  const ready = isReady ? file : await prepare(file, requestedCrop(req))
  const name = await writeUnderFreeName(req, file.name, new Uint8Array())
  Object.assign(req, { file: { ...ready, name } satisfies PayloadRequest['file'] })
  return { ...args, overwriteExistingFiles: true }
}
