import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import type { FocalPoint } from '../../sizes/focalCrop.ts'
import { middle } from '../../sizes/version.ts'

type Sent = Readonly<Record<string, unknown>>
type Edits = { focalPoint?: { x?: unknown; y?: unknown } }

/** The focal point that the panel sends beside a document, as it came. */
export const focalInQuery = ({ query }: PayloadRequest): Edits['focalPoint'] =>
  ((query['uploadEdits'] ?? {}) as Edits).focalPoint

/** A percentage of a focal point, as JSON or a form has it; undefined for none, and not a number for what is none. */
export const percentIn = (value: unknown): number | undefined =>
  value === undefined || value === null || value === '' ? undefined : Number(value)

const sent = hookSlot<FocalPoint>('sentFocal')

/**
 * The focal point that comes with a new file, from its request to its row: Payload rounds it, and takes one at the left or
 * upper edge, a zero, for none.
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
