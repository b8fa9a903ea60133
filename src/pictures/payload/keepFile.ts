import type { CollectionBeforeOperationHook } from 'payload'

type Edits = { crop?: unknown; focalPoint?: { x?: unknown; y?: unknown } }

/**
 * Another focal point is a fact about a picture and leaves its file alone. Payload would encode the file anew each
 * time the panel moves the point, a little worse every time.
 */
export const keepFile: CollectionBeforeOperationHook = ({ args, req }) => {
  const { data } = args as { data?: Record<string, unknown> }
  const edits = req.query['uploadEdits'] as Edits | undefined
  const point = edits?.focalPoint
  if (!data || !point || edits.crop || req.file) return args
  const { uploadEdits: _taken, ...query } = req.query
  Object.assign(req, { query })
  return { ...args, data: { ...data, focalX: Number(point.x), focalY: Number(point.y) } }
}
