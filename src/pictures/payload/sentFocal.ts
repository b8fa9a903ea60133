import type { PayloadRequest } from 'payload'

import type { FocalPoint } from '../focalCrop.ts'
import { middle } from '../version.ts'

type Sent = Readonly<Record<string, unknown>>
type Edits = { focalPoint?: { x?: unknown; y?: unknown } }

/** The focal point that the panel sends beside a document, as it came. */
export const focalInQuery = ({ query }: PayloadRequest): Edits['focalPoint'] =>
  ((query['uploadEdits'] ?? {}) as Edits).focalPoint

/**
 * The focal point that comes with a new file, from its request to its row: Payload rounds it, and takes one at the left or
 * upper edge, a zero, for none.
 */
export const sentFocal = {
  note: (req: PayloadRequest, { focalX, focalY }: Sent): void => {
    const inQuery = focalInQuery(req)
    if (inQuery) req.context['sentFocal'] = { x: Number(inQuery.x), y: Number(inQuery.y) }
    else if (typeof focalX === 'number' || typeof focalY === 'number')
      req.context['sentFocal'] = { x: focalX ?? middle, y: focalY ?? middle }
  },
  take: (req: PayloadRequest): FocalPoint | undefined => {
    const focal = req.context['sentFocal'] as FocalPoint | undefined
    delete req.context['sentFocal']
    return focal
  },
}
