import { type CollectionBeforeOperationHook, Forbidden, type PayloadRequest } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { writeUnderFreeName } from '../../files/payload/writeUnderFreeName.ts'
import { partToCut } from './partToCut.ts'
import { isPrepared, prepare } from './prepared.ts'
import { sentFocal } from './sentFocal.ts'

type Args = { data?: Readonly<Record<string, unknown>>; overrideAccess?: boolean }

/**
 * Brings a file that was sent into the form in which it is stored, under a name that nothing has. Payload then keeps it as
 * it is: it has no sharp of its own (`withoutSharp`).
 *
 * @throws {Refused} for a picture that is damaged, or a part that does not lie in it
 */
export const prepareFile: CollectionBeforeOperationHook = async (operating) => {
  const { args, collection, req } = operating
  const operation = operationOf(operating)
  if (operation !== 'create' || !req.file) return args
  const { data = {}, overrideAccess } = args as Args
  // Payload asks later; but this is work that a stranger must not set going.
  if (overrideAccess !== true && !(await collection.access.create({ req, data }))) throw new Forbidden(req.t)
  sentFocal.note(req, data)
  const { file } = req
  const isReady = isPrepared(file) || !file.mimetype.startsWith('image/')
  const ready = isReady ? file : await prepare(file, partToCut(req))
  const name = await writeUnderFreeName(req, file.name, new Uint8Array())
  Object.assign(req, { file: { ...ready, name } satisfies PayloadRequest['file'] })
  return { ...args, overwriteExistingFiles: true }
}
