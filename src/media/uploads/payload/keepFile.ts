import type { CollectionBeforeOperationHook } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { partToCut } from './partToCut.ts'
import { focalInQuery, percentIn } from './sentFocal.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Another focal point is a fact about a picture and leaves its file alone. Payload would write the file and all of its
 * sizes anew each time somebody moves the point in the panel.
 *
 * @throws {Refused} 400 for a point that is not in the picture
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, req }) => {
  const { data } = args as { data?: Data }
  const focalPoint = focalInQuery(req)
  const [focalX, focalY] = [Number(focalPoint?.x), Number(focalPoint?.y)]
  if (focalPoint && ![focalX, focalY].every(isPercent)) throw refused('bad-query/focus')
  if (data) refuseOutside(data)
  if (!data || !focalPoint || req.file || partToCut(req)) return args
  const query = { ...req.query }
  delete query['uploadEdits']
  Object.assign(req, { query })
  return { ...args, data: { ...data, focalX, focalY } }
}

const isPercent = (value: number): boolean => value >= 0 && value <= 100

/** Here, for a change may wait before Payload looks at its fields. */
const refuseOutside = (data: Data): void => {
  const path = ['focalX', 'focalY'].find((name) => !isPercent(percentIn(data[name]) ?? 0))
  if (path !== undefined) throw refused('bad-query/focus', { path })
}
