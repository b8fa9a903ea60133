import type { PayloadRequest } from 'payload'

import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { type Base, readIfMatch, readRev } from '../base.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * The revision that a write is based on: `rev` in its data, or the request's `If-Match`. The header is about the
 * requested document, so it is used only once, and not for further writes of the same request.
 *
 * @returns the base, and the data without `rev`
 * @throws {Refused} 400 `bad-base` when it is invalid
 */
export const takeBase = <Given extends Data>(
  req: PayloadRequest,
  { rev, ...data }: Given,
): { base: Base | undefined; data: Omit<Given, 'rev'> } => ({ base: readRev(rev) ?? ifMatchOf(req), data })

/**
 * Refuses a bulk update that sends a revision, because many documents cannot be based on one.
 *
 * @throws {Refused} 400 `bad-base`
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
