import type { PublicField } from './members.ts'

/** What is wanted of a document, as Payload takes it: members that are true, or all but those that are false. */
export type Select = { readonly [name: string]: boolean | Select }

/** Whether members are named to be left out, as Payload tells: the first that says so decides. */
const isExclusive = (select: Select): boolean => {
  for (const each of Object.values(select)) {
    if (each === false) return true
    if (typeof each === 'object') return isExclusive(each)
  }
  return false
}

/** Tells which members are wanted. The id always is. */
export const memberFilter = (select: Select | undefined): ((name: string) => boolean) => {
  if (!select) return () => true
  const isLeftOut = isExclusive(select)
  return (name) => name === 'id' || (isLeftOut ? select[name] !== false : Boolean(select[name]))
}

type Document = Readonly<Record<string, unknown>>

/** Whether something is wanted of a member's own members. */
export const hasNestedSelect = (select: Select | undefined): select is Select =>
  select !== undefined && Object.values(select).some((each) => typeof each === 'object')

/**
 * A document with what is wanted of its groups and rows. Of a relation there is no part: its document is shown as others
 * show it.
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
