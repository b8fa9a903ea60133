import type { Payload } from 'payload'

import type { IsId } from '../field.ts'

/** The form of generated ids, by the name of Payload’s adapter. */
const made: Readonly<Record<string, RegExp>> = {
  mongoose: /^[\da-f]{24}$/i,
  sqlite: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
}

/** A function that checks whether a text can be an id in this database. Collections with custom ids accept any text. */
export const idsOf = ({ collections, db }: Payload): IsId => {
  const isMade = made[db.name]
  return (collection, id) => {
    const known = (collections as Record<string, { customIDType?: string } | undefined>)[collection]
    return known?.customIDType !== undefined || !isMade || isMade.test(id)
  }
}
