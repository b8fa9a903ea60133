import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { FocalPoint } from '../../sizes/focalCrop.ts'
import { middle } from '../../sizes/version.ts'

type Sent = Readonly<Record<string, unknown>>
type Edits = { focalPoint?: { x?: unknown; y?: unknown } }

/** The focal point that the panel sends in the query string, as it was sent. */
export const focalInQuery = ({ query }: PayloadRequest): Edits['focalPoint'] =>
  ((query['uploadEdits'] ?? {}) as Edits).focalPoint

/** A coordinate of a focal point from JSON or a form; undefined when missing, NaN when it is not a number. */
export const percentIn = (value: unknown): number | undefined =>
  value === undefined || value === null || value === '' ? undefined : Number(value)

const sent = hookSlot<FocalPoint>('sentFocal')

/**
 * Carries the focal point of a new file from its request to its row. Payload would round it, and treat 0 (at the left or
 * upper edge) as missing.
 */
export const sentFocal = {
  note: (req: PayloadRequest, { focalX, focalY }: Sent): void => {
    const inQuery = focalInQuery(req)
    const [x, y] = [percentIn(focalX), percentIn(focalY)]
    if (inQuery) sent.set(req, { x: Number(inQuery.x), y: Number(inQuery.y) })
    else if (x !== undefined || y !== undefined) sent.set(req, { x: x ?? middle, y: y ?? middle })
  },
  take: sent.take,
}
