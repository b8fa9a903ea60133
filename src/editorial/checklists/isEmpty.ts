import { type AnyNode, childrenOf, isEditorState, stringIn } from '../../text/richtext/tree.ts'

/** Empty means nothing a reader would see: no value, no rows, or a body without a word, picture or block. */
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

/** The same of a text of the editor: whatever else may be stored in its place shows nothing to readers. */
export const isEmptyText = (value: unknown): boolean => !isEditorState(value) || isEmpty(value)
