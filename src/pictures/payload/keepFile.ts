import type { CollectionBeforeOperationHook } from 'payload'

type Part = { x?: unknown; y?: unknown; width?: unknown; height?: unknown }
type Edits = { crop?: Part; focalPoint?: Part }

/**
 * Another focal point is a fact about a picture and leaves its file alone. Payload would write the file and all of its
 * sizes anew each time somebody moves the point in the panel.
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, req }) => {
  const { data } = args as { data?: Record<string, unknown> }
  const { crop, focalPoint } = (req.query['uploadEdits'] ?? {}) as Edits
  const [focalX, focalY] = [Number(focalPoint?.x), Number(focalPoint?.y)]
  const isMoved = Number.isFinite(focalX) && Number.isFinite(focalY)
  if (!data || !isMoved || req.file || cutsSomething(crop)) return args
  const query = { ...req.query }
  delete query['uploadEdits']
  Object.assign(req, { query })
  return { ...args, data: { ...data, focalX, focalY } }
}

/** The panel sends a crop of the whole picture where nothing is to be cut off. */
const cutsSomething = (crop: Part | undefined): boolean => {
  if (!crop) return false
  const { height, width, x, y } = crop
  return Number(x) !== 0 || Number(y) !== 0 || Number(width) !== 100 || Number(height) !== 100
}
