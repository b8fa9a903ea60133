import { isDeepStrictEqual } from 'node:util'

import type { FlattenedField } from 'payload'

type Data = Readonly<Record<string, unknown>>

/** Types of fields that are kept in the row itself. Of others the adapter takes all or nothing. */
const inRow: ReadonlySet<string> = new Set([
  'checkbox',
  'code',
  'date',
  'email',
  'json',
  'number',
  'relationship',
  'richText',
  'select',
  'text',
  'textarea',
  'upload',
])

/** Left out, the adapter would give it the time of the write. */
const timed = 'updatedAt'

/**
 * Of what is to be written over a row, what differs from it, as long as that is in the row itself: the lists of the
 * document then need not be taken out and put in again.
 *
 * @returns all of it where a list differs, for one that is left out would be gone, and where nothing differs
 */
export const changesOnly = <Whole extends Data>(
  data: Whole,
  { row, fields }: { row: Data; fields: readonly FlattenedField[] },
): Partial<Whole> => {
  const isWritten = ([name, value]: [string, unknown]): boolean =>
    name === timed || !isDeepStrictEqual(value, row[name])
  const changed = Object.entries(data).filter(isWritten)
  const areInRow = changed.every(([name]) => fields.some((field) => field.name === name && isInRow(field)))
  return areInRow && changed.length > 0 ? (Object.fromEntries(changed) as Partial<Whole>) : data
}

const isInRow = (field: FlattenedField): boolean => {
  const isMany = 'hasMany' in field && field.hasMany === true
  const isOfMany = 'relationTo' in field && Array.isArray(field.relationTo)
  return inRow.has(field.type) && !isMany && !isOfMany
}
