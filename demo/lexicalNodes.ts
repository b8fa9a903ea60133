/** An id as the database gives it: a uuid, an ObjectId as text, or a row number. */
export type DocumentId = string | number

/** A serialised Lexical node, as Payload stores it. */
export interface LexicalNode {
  type: string
  version: number
  children?: LexicalNode[]
  [field: string]: unknown
}

export interface LexicalBody {
  root: LexicalNode & { children: LexicalNode[] }
}

type Fields = Record<string, unknown>

/** A node that holds others: format, indent and direction are on each of them. */
export const elementNode = (type: string, children: LexicalNode[], fields: Fields = {}): LexicalNode => ({
  type,
  version: 1,
  format: '',
  indent: 0,
  direction: children.length > 0 ? 'ltr' : null,
  ...fields,
  children,
})

export const textNode = (text: string, format = 0): LexicalNode => ({
  type: 'text',
  version: 1,
  text,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const paragraphNode = (children: LexicalNode[]): LexicalNode =>
  elementNode('paragraph', children, { textFormat: 0, textStyle: '' })

/** A Payload block inside the text; `fields` carry the block's type and id. */
export const blockNode = (blockType: string, id: string, fields: Fields): LexicalNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { id, blockName: '', blockType, ...fields },
})
