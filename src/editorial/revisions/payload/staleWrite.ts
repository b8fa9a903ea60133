import { APIError } from 'payload'

import type { Change } from '../../../text/digest/changes.ts'
import type { Base } from '../base.ts'

type Stale = {
  base: Base & { rev: number }
  /** The newest revision's number, who made it and when. */
  rev: number
  by: { id: string; name: string } | null
  at: string | null
  changes: Change[]
}

type StaleData = Omit<Stale, 'base'> & { code: 'stale-write'; base: number }

/**
 * A write that is based on a revision which is no longer the newest: 412 when the precondition came as `If-Match`
 * (RFC 9110, 15.5.13), 409 when it came as `rev`. The data says who changed what in between.
 */
export class StaleWrite extends APIError<StaleData> {
  constructor({ base, ...stale }: Stale) {
    const who = stale.by ? ` by ${stale.by.name}` : ''
    super(
      `This was changed${who} after you opened it: you worked from revision ${base.rev}, the newest is ${stale.rev}. Nothing was saved.`,
      base.given === 'If-Match' ? 412 : 409,
      { code: 'stale-write', base: base.rev, ...stale },
      true,
    )
    this.name = 'StaleWrite'
  }
}
