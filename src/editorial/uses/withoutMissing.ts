import { type AnyNode, childrenOf, isEditorState, relationIn } from '../../text/richtext/tree.ts'
import { type AnyField, fieldsIn, isGathered, isRepeated, targetsOf } from './fields.ts'

type Document = Record<string, unknown>

/** A reference that was removed: its field, and the type of the missing document. */
export type Lost = { path: string; to: string }

export type IsThere = (target: { to: string; id: string }) => boolean

/**
 * A document without references to missing documents: relations are emptied, rows that require theirs are removed, pictures
 * are removed from texts, links become plain words, and quotes lose the link to their speaker.
 *
 * @param fields the flattened fields of the collection
 * @returns a copy, and the references that were removed
 */
export const withoutMissing = (
  fields: readonly AnyField[],
  document: Document,
  isThere: IsThere,
): { document: Document; lost: Lost[] } => {
  const lost: Lost[] = []
  const settled = settle(fields, document, { base: '', isThere, lost })
  return { document: settled, lost }
}

type Walk = { base: string; isThere: IsThere; lost: Lost[] }

const settle = (fields: readonly AnyField[], document: Document, walk: Walk): Document => {
  const changed = fields
    .filter((field) => field.name in document && !isGathered(field) && !isRepeated(field))
    .map((field) => [field.name, settleField(field, document[field.name], walk)])
  return { ...document, ...(Object.fromEntries(changed) as Document) }
}

const settleField = (field: AnyField, value: unknown, walk: Walk): unknown => {
  const path = walk.base + field.name
  if (field.type === 'join') return value
  if (field.type === 'richText')
    return isEditorState(value) ? { ...value, root: settleText(value.root, path, walk) } : value
  if (targetsOf(field).length > 0) return settleRelation(field, value, { ...walk, base: path })
  const inner = fieldsIn(field)
  if (Array.isArray(value)) {
    const rows = value.filter(isDocument).map((row) => settle(inner, row, { ...walk, base: `${path}.` }))
    return rows.filter((row) => isWhole(inner, row, { ...walk, base: path }))
  }
  return isDocument(value) ? settle(inner, value, { ...walk, base: `${path}.` }) : value
}

/** Whether a row still has its required relations. SQLite sets a relation to null when its target is deleted. */
const isWhole = (fields: readonly AnyField[], row: Document, { base, lost }: Walk): boolean => {
  const empty = fields.find(
    (field) => field.required === true && targetsOf(field).length > 0 && !row[field.name],
  )
  if (!empty) return true
  const path = `${base}.${empty.name}`
  if (!lost.some((one) => one.path === path)) lost.push({ path, to: targetsOf(empty)[0] ?? '' })
  return false
}

const settleRelation = (field: AnyField, value: unknown, walk: Walk): unknown => {
  if (Array.isArray(value)) return value.filter((one) => isKept(field, one, walk))
  return isKept(field, value, walk) ? value : null
}

const isKept = (field: AnyField, value: unknown, { base, isThere, lost }: Walk): boolean => {
  const isTagged = isDocument(value) && 'relationTo' in value
  const id = relationIn(isTagged ? value['value'] : value)
  const to = isTagged ? String(value['relationTo']) : (targetsOf(field)[0] ?? '')
  if (id === undefined || isThere({ to, id })) return true
  lost.push({ path: base, to })
  return false
}

const settleText = (node: AnyNode, path: string, walk: Walk): AnyNode => {
  if (!Array.isArray(node.children)) return node
  const children = childrenOf(node).flatMap((child) => settleNode(child, path, walk))
  return { ...node, children }
}

const settleNode = (node: AnyNode, path: string, walk: Walk): AnyNode[] => {
  const settled = settleText(node, path, walk)
  const target = targetOf(node)
  if (!target || walk.isThere(target)) return [settled]
  walk.lost.push({ path, to: target.to })
  if (node.type === 'upload') return []
  if (node.type === 'link') return childrenOf(settled)
  const fields = { ...node.fields }
  delete fields['speaker']
  return [{ ...settled, fields }]
}

const targetOf = ({ fields, relationTo, type, value }: AnyNode): { to: string; id: string } | undefined => {
  const doc = type === 'link' && fields?.['linkType'] === 'internal' ? fields['doc'] : undefined
  const [to, id] = isDocument(doc)
    ? [String(doc['relationTo']), relationIn(doc['value'])]
    : type === 'upload'
      ? [typeof relationTo === 'string' ? relationTo : 'media', relationIn(value)]
      : ['persons', type === 'block' ? relationIn(fields?.['speaker']) : undefined]
  return id === undefined ? undefined : { to, id }
}

const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
