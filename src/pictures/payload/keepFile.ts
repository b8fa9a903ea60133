import { APIError, type CollectionBeforeOperationHook } from 'payload'

type Part = { x?: unknown; y?: unknown; width?: unknown; height?: unknown }
type Edits = { crop?: Part; focalPoint?: Part }

/**
 * Another focal point is a fact about a picture and leaves its file alone. Payload would write the file and all of its
 * sizes anew each time somebody moves the point in the panel.
 *
 * @throws {APIError} 400 for a point that is not in the picture
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, req }) => {
  const { data } = args as { data?: Record<string, unknown> }
  const { crop, focalPoint } = (req.query['uploadEdits'] ?? {}) as Edits
  const [focalX, focalY] = [Number(focalPoint?.x), Number(focalPoint?.y)]
  if (focalPoint && ![focalX, focalY].every(isPercent)) throw badPoint()
  if (!data || !focalPoint || req.file || cutsSomething(crop)) return args
  const query = { ...req.query }
  delete query['uploadEdits']
  Object.assign(req, { query })
  return { ...args, data: { ...data, focalX, focalY } }
}

const isPercent = (value: number): boolean => value >= 0 && value <= 100

const badPoint = (): APIError =>
  new APIError('The focal point is in percent, from 0 to 100.', 400, { code: 'bad-query' }, true)

/** The panel sends a crop of the whole picture where nothing is to be cut off. */
const cutsSomething = (crop: Part | undefined): boolean => {
  if (!crop) return false
  const { height, width, x, y } = crop
  return Number(x) !== 0 || Number(y) !== 0 || Number(width) !== 100 || Number(height) !== 100
}
