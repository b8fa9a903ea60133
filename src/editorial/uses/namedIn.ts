import { type AnyNode, isEditorState, relationIn, walk } from '../../text/richtext/tree.ts'
import { type AnyField, fieldsIn, isGathered, isRepeated, targetsOf } from './fields.ts'

type Document = Readonly<Record<string, unknown>>

/** A reference to a document: the field path, its collection and its id. */
export type Named = { path: string; to: string; id: string; isInText: boolean }

/**
 * All references in a document, with each place: relations, pictures and files, and in rich texts what is shown or linked,
 * and speakers. Rows of a list are numbered from 0; a rich text is one place.
 *
 * @param fields the flattened fields of the collection or global
 * @param document plain data, as stored
 */
export const namedIn = (fields: readonly AnyField[], document: Document): Named[] =>
  fields.flatMap((field) => namedByField(field, document[field.name], field.name))

const namedByField = (field: AnyField, value: unknown, path: string): Named[] => {
  if (isGathered(field) || isRepeated(field) || field.type === 'join') return []
  if (field.type === 'richText') return namedInText(value, path)
  const targets = targetsOf(field)
  if (targets.length > 0) return namedByRelation(value, targets, path)
  if (Array.isArray(value)) {
    return value.flatMap((row, index) => inside(field, row, `${path}.${index}`))
  }
  return inside(field, value, path)
}

const inside = (field: AnyField, value: unknown, path: string): Named[] =>
  isDocument(value)
    ? namedIn(fieldsIn(field), value).map((named) => ({ ...named, path: `${path}.${named.path}` }))
    : []

const namedByRelation = (value: unknown, targets: readonly string[], path: string): Named[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const isTagged = isDocument(one) && 'relationTo' in one
    const id = relationIn(isTagged ? one['value'] : one)
    const to = isTagged ? String(one['relationTo']) : targets[0]
    return id === undefined || to === undefined ? [] : [{ path, to, id, isInText: false }]
  })

const namedInText = (text: unknown, path: string): Named[] => {
  if (!isEditorState(text)) return []
  const all = [...walk(text.root)].flatMap((node) => namedByNode(node))
  const seen = new Map(all.map((one) => [`${one.to} ${one.id}`, { path, ...one, isInText: true }]))
  return [...seen.values()]
}

type Target = Pick<Named, 'id' | 'to'>

const namedByNode = ({ fields, relationTo, type, value }: AnyNode): Target[] => {
  if (type === 'upload') return targetAt(relationTo ?? 'media', value)
  if (type === 'block') return targetAt('persons', fields?.['speaker'])
  const doc = type === 'link' && fields?.['linkType'] === 'internal' ? fields['doc'] : undefined
  return isDocument(doc) ? targetAt(doc['relationTo'], doc['value']) : []
}

const targetAt = (to: unknown, value: unknown): Target[] => {
  const id = relationIn(value)
  return id === undefined ? [] : [{ to: String(to), id }]
}

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
