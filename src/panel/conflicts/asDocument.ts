import { fieldsByName, type PanelField } from '../words/panelField.ts'

type Data = Readonly<Record<string, unknown>>

/** Converts the data of a form to that of a document: in Payload's forms an empty list is the number 0. */
export const asDocument = (data: Data, fields: ReadonlyMap<string, PanelField>): Data =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, asValue(fields.get(name), value)]))

const asValue = (field: PanelField | undefined, value: unknown): unknown => {
  if (field?.type === 'array' || field?.type === 'blocks') {
    return Array.isArray(value) ? value.map((row) => within(field, row)) : []
  }
  return field?.type === 'group' ? within(field, value) : value
}

const within = ({ fields = [] }: PanelField, value: unknown): unknown =>
  typeof value === 'object' && value !== null ? asDocument(value as Data, fieldsByName(fields)) : value
