/** What the panel's configuration says of a field, as far as it takes to put its value into words. */
export type PanelField = {
  type?: string
  name?: string
  label?: unknown
  fields?: readonly PanelField[]
  tabs?: readonly PanelField[]
  relationTo?: string | readonly string[]
  options?: readonly (string | { value: string; label: unknown })[]
  admin?: { hidden?: boolean; readOnly?: boolean }
}

/** The fields that hold a document's values at its first level, whatever tabs and rows they are drawn in. */
export const fieldsByName = (fields: readonly PanelField[]): Map<string, PanelField> =>
  new Map(fields.flatMap(valueFields).map((field) => [field.name ?? '', field]))

/** A field itself when it holds a value, or those inside a part that only arranges them. */
export const valueFields = (field: PanelField): PanelField[] => {
  if (field.name !== undefined && field.type !== 'ui') return [field]
  return [...(field.tabs ?? []), ...(field.fields ?? [])].flatMap(valueFields)
}

/** What a field is called on the screen. */
export const labelOf = (field: PanelField | undefined, name: string): string => {
  if (typeof field?.label === 'string' && field.label !== '') return field.label
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether a person can change a field in the form. */
export const isEditable = ({ admin }: PanelField): boolean =>
  admin?.hidden !== true && admin?.readOnly !== true
