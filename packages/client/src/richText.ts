import type { Related } from './shapes.ts'
import type { CodeBlock, EmbedBlock, QuoteBlock } from './types.ts'

/** A text with its structure, as the editor has it: blocks in order. */
export type RichText<R extends Related = Related> = {
  root: Element<'root', BlockNode<R>>
}

/** Reading direction and alignment; null and the empty string leave them to the page. */
interface Element<Type extends string, Child> {
  type: Type
  version: number
  direction: 'ltr' | 'rtl' | null
  format: '' | 'left' | 'start' | 'center' | 'right' | 'end' | 'justify'
  indent: number
  children: Child[]
}

/** A run of text. `format` is a sum: 1 bold, 2 italic, 4 strikethrough, 8 underline, 16 code, 32 subscript, 64 superscript. */
export type TextNode = {
  type: 'text'
  version: number
  text: string
  format: number
  detail: number
  mode: string
  style: string
}

type Line = { type: 'linebreak' | 'tab'; version: number }

/** The document that a link leads to is null when it is not live: show the words without a link. */
export interface LinkNode<R extends Related = Related> extends Element<'autolink' | 'link', TextNode | Line> {
  id?: string
  fields: { newTab?: boolean | null } & (
    | { linkType: 'custom'; url: string }
    | {
        linkType: 'internal'
        doc:
          | { relationTo: 'articles'; value: R['Article'] | null }
          | { relationTo: 'persons'; value: R['Person'] | null }
          | null
      }
  )
}

/** What stands in a line. */
export type InlineNode<R extends Related = Related> = LinkNode<R> | Line | TextNode

export type ParagraphNode<R extends Related = Related> = Element<'paragraph', InlineNode<R>>

export interface HeadingNode<R extends Related = Related> extends Element<'heading', InlineNode<R>> {
  tag: 'h2' | 'h3' | 'h4'
}

/** A quotation without a speaker; one with a speaker is a block. */
export type QuoteNode<R extends Related = Related> = Element<'quote', InlineNode<R>>

export interface ListNode<R extends Related = Related> extends Element<'list', ListItemNode<R>> {
  listType: 'bullet' | 'check' | 'number'
  tag: 'ol' | 'ul'
  start: number
}

/** A nested list stands in an item of its own. */
export interface ListItemNode<R extends Related = Related> extends Element<
  'listitem',
  InlineNode<R> | ListNode<R>
> {
  value: number
  checked?: boolean
}

/** A picture between two blocks; null when it is not live. */
export type UploadNode<R extends Related = Related> = {
  type: 'upload'
  version: number
  id: string
  relationTo: 'media'
  value: R['Media'] | null
  fields: { caption?: string | null; credit?: string | null } | null
}

export type TableNode<R extends Related = Related> = Element<'table', TableRowNode<R>>
export type TableRowNode<R extends Related = Related> = Element<'tablerow', TableCellNode<R>>

/** `headerState` is 0 for a cell of data. */
export interface TableCellNode<R extends Related = Related> extends Element<'tablecell', BlockNode<R>> {
  headerState: number
  colSpan?: number
  rowSpan?: number
}

/** An attributed quotation, an embed or code: `fields.blockType` says which. */
export type FieldsNode<R extends Related = Related> = {
  type: 'block'
  version: number
  fields: CodeBlock | EmbedBlock | QuoteBlock<R>
}

/** What stands between two others from top to bottom. A newer newsroom may have further kinds. */
export type BlockNode<R extends Related = Related> =
  | FieldsNode<R>
  | HeadingNode<R>
  | ListNode<R>
  | ParagraphNode<R>
  | QuoteNode<R>
  | TableNode<R>
  | UploadNode<R>
  | { type: 'horizontalrule'; version: number }
