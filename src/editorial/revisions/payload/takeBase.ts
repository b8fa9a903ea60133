import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { type Base, readIfMatch, readRev } from '../base.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * The revision that a write is based on: `rev` in its data, or the request's `If-Match`. The header speaks of the
 * request's own document, so it counts once: not for what the server writes on the way.
 *
 * @returns the base, and the data without `rev`
 * @throws {Refused} 400 when it cannot be read
 */
export const takeBase = <Given extends Data>(
  req: PayloadRequest,
  { rev, ...data }: Given,
): { base: Base | undefined; data: Omit<Given, 'rev'> } => ({ base: readRev(rev) ?? ifMatchOf(req), data })

/**
 * A change of many documents at once cannot be based on one revision.
 *
 * @throws {Refused} 400 when it says that it is
 */
export const refuseBulkBase = (req: PayloadRequest, { rev }: Data): void => {
  const hasHeader = req.payloadAPI !== 'local' && req.headers.has('if-match')
  if (rev !== undefined || hasHeader) throw refused('bad-base/bulk')
}

const ifMatchTaken = hookSlot<true>('ifMatchTaken')

const ifMatchOf = (req: PayloadRequest): Base | undefined => {
  if (req.payloadAPI === 'local' || ifMatchTaken.peek(req)) return undefined
  ifMatchTaken.set(req, true)
  return readIfMatch(req.headers.get('if-match'))
}
