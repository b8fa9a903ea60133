import type { Field } from 'payload'

import { mapFields } from './mapFields.ts'

const WordsDiff = '/src/panel/words/WordsDiff.tsx#WordsDiff'
const NoAction = '/src/panel/moves/NoAction.tsx#NoAction'

/**
 * Fields as the comparison of two versions shows them to people: ticks and lists as words, and nothing of what the form does
 * not show. Payload writes such values as programs do.
 */
export const comparable = (fields: readonly Field[]): Field[] =>
  mapFields(fields, (field) => {
    const Diff = diffOf(field)
    return Diff === undefined ? field : withDiff(field, Diff)
  })

const diffOf = (field: Field): string | undefined => {
  const { admin, type } = field
  if (admin && 'hidden' in admin && admin.hidden) return NoAction
  const isList = (type === 'text' || type === 'number') && field.hasMany === true
  return isList || type === 'checkbox' ? WordsDiff : undefined
}

/** The components of each type of field are a type of their own, and `Diff` is the same in all of them. */
const withDiff = <One extends Field>(field: One, Diff: string): One => ({
  ...field,
  admin: { ...field.admin, components: { ...componentsOf(field.admin), Diff } },
})

const componentsOf = (admin: Field['admin']): object =>
  admin && 'components' in admin && typeof admin.components === 'object' ? admin.components : {}
