import type { Picture } from './types.ts'

/**
 * The text of a story’s page, as a tree of nodes; `type` says what a node has. Links have their path, pictures are in the
 * one shape, embeds have their frame. A newer newsroom may have further kinds of nodes.
 */
export interface PageText {
  root: Parent<'root', PageBlock>
}

/** Reading direction and alignment are left out where they are the page’s own. */
interface Parent<Type extends string, Child> {
  type: Type
  direction?: 'ltr' | 'rtl'
  format?: 'center' | 'end' | 'justify' | 'left' | 'right' | 'start'
  indent?: number
  children: Child[]
}

/** A run of text. `format` is a sum: 1 bold, 2 italic, 4 strikethrough, 8 underline, 16 code, 32 subscript, 64 superscript. */
export interface PageWords {
  type: 'text'
  text: string
  format: number
}

/** Where a link leads. */
export type PageLinkFields = { newTab?: boolean } & (
  | { linkType: 'custom'; path: string | null; url: string | null }
  | {
      linkType: 'internal'
      /** Null when the document is not live: show the words without a link. */
      path: string | null
    }
)

export interface PageAnchor extends Parent<'autolink' | 'link', PageBreak | PageWords> {
  fields: PageLinkFields
}

export interface PageBreak {
  type: 'linebreak' | 'tab'
}

/** What stands in a line. */
export type PageInline = PageAnchor | PageBreak | PageWords

export type PageParagraph = Parent<'paragraph', PageInline>

export interface PageHeading extends Parent<'heading', PageInline> {
  tag: 'h2' | 'h3' | 'h4'
}

/** A quotation without a speaker; one with a speaker is a block. */
export type PageQuotation = Parent<'quote', PageInline>

export interface PageList extends Parent<'list', PageListItem> {
  listType: 'bullet' | 'check' | 'number'
  start?: number
}

/** A nested list stands in an item of its own. */
export interface PageListItem extends Parent<'listitem', PageInline | PageList> {
  checked?: boolean
}

export interface PageUpload {
  type: 'upload'
  value: Picture
}

export type PageTable = Parent<'table', PageTableRow>
export type PageTableRow = Parent<'tablerow', PageTableCell>

/** `headerState` is 0 for a cell of data. */
export interface PageTableCell extends Parent<'tablecell', PageBlock> {
  headerState?: number
  colSpan?: number
  rowSpan?: number
}

export type PageQuoteFields = {
  blockType: 'quote'
  display: 'block' | 'pull'
  text: string
  speaker: { name: string; path: string | null } | null
  source: { name: string; url: string | null } | null
}

export type PageEmbedFields = {
  blockType: 'embed'
  /** Null for an address of a provider that the newsroom does not know: show a link. */
  provider: string | null
  title: string | null
  caption: string | null
  url: string | null
  /** The address of the player. */
  frame: string | null
  ratio: readonly [width: number, height: number] | null
}

export type PageCodeFields = { blockType: 'code'; language: string | null; code: string }

export interface PageFields {
  type: 'block'
  fields: PageCodeFields | PageEmbedFields | PageQuoteFields
}

/** What stands between two others from top to bottom. */
export type PageBlock =
  | PageFields
  | PageHeading
  | PageList
  | PageParagraph
  | PageQuotation
  | PageTable
  | PageUpload
  | { type: 'horizontalrule' }
