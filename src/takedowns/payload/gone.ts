import { APIError } from 'payload'

import { goneBody, goneData, messageOf, type Tombstone } from '../tombstone.ts'

/**
 * A cache may keep a 410 or a 301 for as long as it likes (RFC 9110, 15.1), and a story may be reinstated or take
 * its old address again: so each is asked for anew.
 */
export const askAgain = { 'Cache-Control': 'no-cache' } as const

/** Something that was public and is withdrawn: 410, for doors that answer with errors. */
export class Gone extends APIError<ReturnType<typeof goneData>> {
  constructor(tombstone: Tombstone) {
    super(messageOf(tombstone), 410, goneData(tombstone), true)
    this.name = 'Gone'
  }
}

/** The same as a Fetch response. */
export const goneResponse = (tombstone: Tombstone): Response =>
  Response.json(goneBody(tombstone), { status: 410, headers: askAgain })
