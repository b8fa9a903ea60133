/** Any node of a Lexical text as Payload stores it. */
export type AnyNode = {
  type?: unknown
  text?: unknown
  value?: unknown
  relationTo?: unknown
  fields?: Record<string, unknown>
  children?: unknown
}

/** A Lexical text as Payload stores it. */
export type EditorState = { root: AnyNode }

export const isEditorState = (value: unknown): value is EditorState =>
  isNode(value) && 'root' in value && isNode(value.root)

/** The nodes inside a node; children that are not nodes are skipped. */
export const childrenOf = (node: AnyNode): AnyNode[] =>
  Array.isArray(node.children) ? node.children.filter(isNode) : []

const isNode = (value: unknown): value is AnyNode => typeof value === 'object' && value !== null

/** Every node of a text, parents before children, in reading order. */
export function* walk(node: AnyNode): Generator<AnyNode> {
  yield node
  for (const child of childrenOf(node)) yield* walk(child)
}

export const stringIn = (object: object, key: string): string => {
  const value = (object as Record<string, unknown>)[key]
  return typeof value === 'string' ? value : ''
}

/** The id of a relation in a text, populated or not; undefined when there is none. */
export const relationIn = (value: unknown): string | undefined => {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (typeof value !== 'object' || value === null || !('id' in value)) return undefined
  return relationIn(value.id)
}
