import { type AnyNode, childrenOf, isEditorState, stringIn } from '../../text/richtext/tree.ts'

/** Whether readers would see nothing of a value: it is missing, has no rows, or is a body without words, pictures or blocks. */
export const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  if (typeof value !== 'object') return false
  return isEditorState(value) ? !hasSubstance(value.root) : Object.keys(value).length === 0
}

const hasSubstance = (node: AnyNode): boolean => {
  if (node.type === 'text') return stringIn(node, 'text').trim() !== ''
  if (node.type === 'upload' || node.type === 'block') return true
  return childrenOf(node).some(hasSubstance)
}

/** The same for rich text; anything else stored in its place counts as empty. */
export const isEmptyText = (value: unknown): boolean => !isEditorState(value) || isEmpty(value)
