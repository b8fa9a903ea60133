import { type AnyNode, childrenOf, isEditorState, stringIn } from '../richtext/tree.ts'

/** Empty means nothing a reader would see: no value, no rows, or a body without a word, picture or block. */
export const isEmpty = (value: unknown): boolean => {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return isEditorState(value) && !hasSubstance(value.root)
}

const hasSubstance = (node: AnyNode): boolean => {
  if (node.type === 'text') return stringIn(node, 'text').trim() !== ''
  if (node.type === 'upload' || node.type === 'block') return true
  return childrenOf(node).some(hasSubstance)
}
