import { anchorAt, findPassage } from '../../editorial/threads/anchor.ts'
import { textOfStory } from './useSelectedPassage.ts'

/**
 * Highlights the words in the editor and scrolls to them, without changing the selection or the focus. Returns whether the
 * words were found.
 */
export const showPassage = (exact: string): boolean => {
  const editor = document.querySelector(textOfStory)
  if (!editor) return false
  const nodes = textNodesIn(editor)
  const text = nodes.map(({ data }) => data).join(' ')
  const passage = findPassage(text, { ...anchorAt('', { start: 0, end: 0 }), exact })
  const from = passage && placeAt(nodes, passage.start)
  const to = passage && placeAt(nodes, passage.end)
  if (!from || !to) return false
  const range = document.createRange()
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  CSS.highlights.set('passage', new Highlight(range))
  from.node.parentElement?.scrollIntoView({ block: 'center' })
  return true
}

const textNodesIn = (root: Element): Text[] => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  while (walker.nextNode()) nodes.push(walker.currentNode as Text)
  return nodes
}

/** The text node and offset of a position; nodes are joined by one space, like white space in a passage. */
const placeAt = (nodes: Text[], at: number): { node: Text; offset: number } | undefined => {
  let left = at
  for (const node of nodes) {
    if (left <= node.data.length) return { node, offset: left }
    left -= node.data.length + 1
  }
  return undefined
}
