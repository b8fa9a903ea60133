import { APIError, type CollectionBeforeOperationHook, ValidationError } from 'payload'

import { partToCut } from './partToCut.ts'
import { focalInQuery, percentIn } from './sentFocal.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * Another focal point is a fact about a picture and leaves its file alone. Payload would write the file and all of its
 * sizes anew each time somebody moves the point in the panel.
 *
 * @throws {APIError} 400 for a point that is not in the picture
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, req }) => {
  const { data } = args as { data?: Data }
  const focalPoint = focalInQuery(req)
  const [focalX, focalY] = [Number(focalPoint?.x), Number(focalPoint?.y)]
  if (focalPoint && ![focalX, focalY].every(isPercent)) throw badPoint()
  if (data) refuseOutside(data)
  if (!data || !focalPoint || req.file || partToCut(req)) return args
  const query = { ...req.query }
  delete query['uploadEdits']
  Object.assign(req, { query })
  return { ...args, data: { ...data, focalX, focalY } }
}

const isPercent = (value: number): boolean => value >= 0 && value <= 100

const message = 'The focal point is in percent, from 0 to 100.'

const badPoint = (): APIError => new APIError(message, 400, { code: 'bad-query' }, true)

/** Here, for a change may wait before Payload looks at its fields. */
const refuseOutside = (data: Data): void => {
  const errors = ['focalX', 'focalY']
    .filter((name) => !isPercent(percentIn(data[name]) ?? 0))
    .map((path) => ({ path, message }))
  if (errors.length > 0) throw new ValidationError({ collection: 'media', errors })
}
