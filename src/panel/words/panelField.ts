/** The properties of a field that are needed to put its value into words. */
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

/** The top-level fields of a document by name, without tabs and rows, which only arrange them. */
export const fieldsByName = (fields: readonly PanelField[]): Map<string, PanelField> =>
  new Map(fields.flatMap(valueFields).map((field) => [field.name ?? '', field]))

/** The field itself if it holds a value, otherwise the fields that it arranges. */
export const valueFields = (field: PanelField): PanelField[] => {
  if (field.name !== undefined && field.type !== 'ui') return [field]
  return [...(field.tabs ?? []), ...(field.fields ?? [])].flatMap(valueFields)
}

/** The label of a field. */
export const labelOf = (field: PanelField | undefined, name: string): string => {
  if (typeof field?.label === 'string' && field.label !== '') return field.label
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Whether a person can change a field in the form. */
export const isEditable = ({ admin }: PanelField): boolean =>
  admin?.hidden !== true && admin?.readOnly !== true
