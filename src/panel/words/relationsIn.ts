import { type PanelField, valueFields } from './panelField.ts'

/** A document that a value refers to. */
export type Relation = { collection: string; id: string }

/** The documents that a field's value refers to, through rows and groups. */
export const relationsIn = (field: PanelField, value: unknown): Relation[] => {
  if (value === null || value === undefined) return []
  if (Array.isArray(value)) return value.flatMap((item) => relationsIn(field, item))
  if (field.relationTo !== undefined) return pointed(field, value)
  if (typeof value !== 'object') return []
  const values = value as Record<string, unknown>
  return (field.fields ?? [])
    .flatMap(valueFields)
    .flatMap((inner) => relationsIn(inner, values[inner.name ?? '']))
}

const pointed = ({ relationTo }: PanelField, value: unknown): Relation[] => {
  if (typeof value === 'string')
    return typeof relationTo === 'string' ? [{ collection: relationTo, id: value }] : []
  const { relationTo: collection, value: id } = value as { relationTo?: unknown; value?: unknown }
  return typeof collection === 'string' && typeof id === 'string' ? [{ collection, id }] : []
}

/** The id of a relation, populated or not. */
export const relationId = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return String(value)
  const { id, value: inner } = value as { id?: unknown; value?: unknown }
  return relationId(id ?? inner ?? '')
}
