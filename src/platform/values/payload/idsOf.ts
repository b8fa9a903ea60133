import type { Payload } from 'payload'

import type { IsId } from '../field.ts'

/** What ids look like that the databases make themselves, by the name of Payload’s adapter. */
const made: Readonly<Record<string, RegExp>> = {
  mongoose: /^[\da-f]{24}$/i,
  sqlite: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
}

/** Whether a text can be an id in the database that is in use. A collection may have ids of its own instead. */
export const idsOf = ({ collections, db }: Payload): IsId => {
  const isMade = made[db.name]
  return (collection, id) => {
    const known = (collections as Record<string, { customIDType?: string } | undefined>)[collection]
    return known?.customIDType !== undefined || !isMade || isMade.test(id)
  }
}
