import type { Field } from 'payload'

import { mapFields } from './mapFields.ts'

const WordsDiff = '/src/panel/words/WordsDiff.tsx#WordsDiff'
const NoAction = '/src/panel/moves/NoAction.tsx#NoAction'

/**
 * Adapts fields for the comparison of two versions: checkboxes and lists are shown as words, and fields that the form hides
 * are left out. Payload would show raw values.
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

/** Sets the `Diff` component of a field; every field type has its own type of components, but `Diff` is the same in all. */
const withDiff = <One extends Field>(field: One, Diff: string): One => ({
  ...field,
  admin: { ...field.admin, components: { ...componentsOf(field.admin), Diff } },
})

const componentsOf = (admin: Field['admin']): object =>
  admin && 'components' in admin && typeof admin.components === 'object' ? admin.components : {}
