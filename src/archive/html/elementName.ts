/** The lower-case local name of an element; undefined for any other node. */
export const elementName = (node: Node): string | undefined =>
  node.nodeType === ELEMENT_NODE ? (node as Element).localName.toLowerCase() : undefined

const ELEMENT_NODE = 1
