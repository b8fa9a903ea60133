import type { CollectionBeforeOperationHook } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { requestedCrop } from './requestedCrop.ts'
import { focalInQuery, percentIn } from './sentFocal.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Stores a new focal point without touching the file. Payload would write the file and all its sizes again each time
 * somebody moves the point in the panel.
 *
 * @throws {Refused} 400 `bad-query` for a point outside the picture
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, req }) => {
  const { data } = args as { data?: Data }
  const focalPoint = focalInQuery(req)
  const [focalX, focalY] = [Number(focalPoint?.x), Number(focalPoint?.y)]
  if (focalPoint && ![focalX, focalY].every(isPercent)) throw refused('bad-query/focus')
  if (data) refuseOutside(data)
  if (!data || !focalPoint || req.file || requestedCrop(req)) return args
  const query = { ...req.query }
  delete query['uploadEdits']
  Object.assign(req, { query })
  return { ...args, data: { ...data, focalX, focalY } }
}

const isPercent = (value: number): boolean => value >= 0 && value <= 100

/** Checked here, because a change may have to wait before Payload validates its fields. */
const refuseOutside = (data: Data): void => {
  const path = ['focalX', 'focalY'].find((name) => !isPercent(percentIn(data[name]) ?? 0))
  if (path !== undefined) throw refused('bad-query/focus', { path })
}
