/**
 * Typed builders for the Lexical JSON that a story's body is stored as.
 *
 * The shapes are those the rich-text field itself writes, so that a body built here opens in the editor
 * unchanged. All builders are pure; ids are passed in or derived by the caller.
 */

/** A node of a Lexical tree. Which further fields it has depends on `type`. */
export type RichTextNode = {
  type: string
  version: number
  children?: RichTextNode[]
  [field: string]: unknown
}

/** The whole of a rich-text field's value. */
export type RichText = { root: RichTextNode & { children: RichTextNode[] } }

/** Reading direction of a block; null leaves it to the page. */
export type Direction = 'ltr' | 'rtl' | null

/** Alignment of a block as Lexical names it; the empty string is the page's own. */
export type Alignment = '' | 'left' | 'center' | 'right' | 'justify'

/** The bits of a text node's `format`. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const

export type BlockLook = { align?: Alignment; direction?: Direction; indent?: number }

const element = (type: string, children: RichTextNode[], look: BlockLook = {}): RichTextNode => ({
  type,
  version: 1,
  format: look.align ?? '',
  indent: look.indent ?? 0,
  direction: look.direction ?? null,
  children,
})

/** The value of a rich-text field, around its top-level nodes. */
export const richText = (children: RichTextNode[], direction: Direction = null): RichText => ({
  root: { type: 'root', version: 1, format: '', indent: 0, direction, children },
})

/** A run of text; `format` is a sum of TEXT_FORMAT bits. */
export const text = (value: string, format = 0): RichTextNode => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

export const lineBreak = (): RichTextNode => ({ type: 'linebreak', version: 1 })

export const paragraph = (children: RichTextNode[], look?: BlockLook): RichTextNode => ({
  ...element('paragraph', children, look),
  textFormat: 0,
  textStyle: '',
})

export const heading = (
  tag: 'h2' | 'h3' | 'h4',
  children: RichTextNode[],
  look?: BlockLook,
): RichTextNode => ({ ...element('heading', children, look), tag })

/** A block quotation without a speaker; children are inline nodes. */
export const quotation = (children: RichTextNode[], look?: BlockLook): RichTextNode =>
  element('quote', children, look)

export const horizontalRule = (): RichTextNode => ({ type: 'horizontalrule', version: 1 })

/** One entry of a list. A nested list stands in an item of its own, after the item it belongs to. */
export const listItem = (children: RichTextNode[], value: number, look?: BlockLook): RichTextNode => ({
  ...element('listitem', children, look),
  value,
})

export const list = (kind: 'bullet' | 'number', items: RichTextNode[], start = 1): RichTextNode => ({
  ...element('list', items),
  listType: kind,
  tag: kind === 'number' ? 'ol' : 'ul',
  start,
})

/** A link to an address; children are inline nodes. */
export const link = (url: string, id: string, children: RichTextNode[]): RichTextNode => ({
  ...element('link', children),
  id,
  version: 3,
  fields: { linkType: 'custom', url, newTab: false },
})

export type UploadValue = { id: string; media: number | string; caption?: string; credit?: string }

/** A picture of the media library standing between two blocks. */
export const upload = ({ id, media, ...fields }: UploadValue): RichTextNode => ({
  type: 'upload',
  id,
  version: 3,
  format: '',
  relationTo: 'media',
  value: media,
  fields,
})

export const table = (rows: RichTextNode[]): RichTextNode => element('table', rows)

export const tableRow = (cells: RichTextNode[]): RichTextNode => element('tablerow', cells)

export type CellLook = { isHeader?: boolean; colSpan?: number; rowSpan?: number }

/** A cell; children are blocks (at least one paragraph, which the editor needs to place the caret). */
export const tableCell = (children: RichTextNode[], cell: CellLook = {}): RichTextNode => ({
  ...element('tablecell', children),
  headerState: cell.isHeader ? 1 : 0,
  colSpan: cell.colSpan ?? 1,
  rowSpan: cell.rowSpan ?? 1,
})

/** The fields of each block a body may hold, by block type. */
export type BlockFields = {
  quote: {
    text: string
    display: 'block' | 'pull'
    speaker?: number | string
    speakerName?: string
    source?: { name?: string; url?: string }
  }
  embed: { url: string; title?: string; caption?: string }
  code: { language?: string; code: string }
}

/** A block with fields of its own, such as an attributed quotation or an embed. */
export const block = <Type extends keyof BlockFields>(
  blockType: Type,
  id: string,
  fields: BlockFields[Type],
): RichTextNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { ...fields, id, blockName: '', blockType },
})
