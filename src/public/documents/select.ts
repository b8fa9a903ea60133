import type { PublicField } from './members.ts'

/** A selection of members as in Payload: the ones that are true, or all except the ones that are false. */
export type Select = { readonly [name: string]: boolean | Select }

/**
 * Whether a selection excludes members. As in Payload, the first value that says so decides for the whole selection.
 */
const isExclusive = (select: Select): boolean => {
  for (const each of Object.values(select)) {
    if (each === false) return true
    if (typeof each === 'object') return isExclusive(each)
  }
  return false
}

/** A filter for the names of members. The id is always wanted. */
export const memberFilter = (select: Select | undefined): ((name: string) => boolean) => {
  if (!select) return () => true
  const isLeftOut = isExclusive(select)
  return (name) => name === 'id' || (isLeftOut ? select[name] !== false : Boolean(select[name]))
}

type Document = Readonly<Record<string, unknown>>

/** Whether a selection goes into the members of a member. */
export const hasNestedSelect = (select: Select | undefined): select is Select =>
  select !== undefined && Object.values(select).some((each) => typeof each === 'object')

/**
 * Applies a selection to the groups and rows of a document. Relations are left as they are, because `populate` selects the
 * members of related documents.
 */
export const applySelect = (fields: readonly PublicField[], document: Document, select: Select): Document =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      const field = fields.find((one) => one.name === name)
      const own = select[name]
      const hasMembers = field?.is === 'group' || field?.is === 'rows'
      return [
        name,
        hasMembers && typeof own === 'object' ? applySelectWithin(field.fields, value, own) : value,
      ]
    }),
  )

const applySelectWithin = (fields: readonly PublicField[], value: unknown, select: Select): unknown => {
  if (Array.isArray(value)) return value.map((row) => applySelectWithin(fields, row, select))
  if (typeof value !== 'object' || value === null) return value
  const isWanted = memberFilter(select)
  const members = Object.entries(value).filter(([name]) => isWanted(name))
  return applySelect(fields, Object.fromEntries(members), select)
}
