import { APIError } from 'payload'

import { goneBody, goneData, messageOf, type Tombstone } from '../tombstone.ts'

/** Something that was public and is withdrawn: 410, for doors that answer with errors. */
export class Gone extends APIError<ReturnType<typeof goneData>> {
  constructor(tombstone: Tombstone) {
    super(messageOf(tombstone), 410, goneData(tombstone), true)
    this.name = 'Gone'
  }
}

/** The same as a Fetch response. */
export const goneResponse = (tombstone: Tombstone): Response =>
  Response.json(goneBody(tombstone), { status: 410 })
