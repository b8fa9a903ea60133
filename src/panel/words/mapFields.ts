import type { Field } from 'payload'

/** Maps all fields, at any depth of tabs, rows and groups; presentational fields stay unchanged. */
export const mapFields = (fields: readonly Field[], change: (field: Field) => Field): Field[] =>
  fields.map((field) => {
    if (field.type === 'ui') return field
    if (field.type === 'tabs')
      return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: mapFields(tab.fields, change) })) }
    const changed = change(field)
    return 'fields' in changed ? { ...changed, fields: mapFields(changed.fields, change) } : changed
  })
