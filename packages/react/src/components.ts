import type {
  PageAnchor,
  PageCodeFields,
  PageEmbedFields,
  PageHeading,
  PageList,
  PageListItem,
  PageParagraph,
  PageQuotation,
  PageQuoteFields,
  PageTable,
  PageTableCell,
  PageTableRow,
  PageUpload,
} from '@copydesk/client'
import type { ReactNode } from 'react'

import type { Labels } from './labels.ts'

/** What a component gets: its node, what is inside it, and how the text is shown. */
export type Shown<Node> = { node: Node; children?: ReactNode; labels: Labels; sizes: string }

/** The nodes of a text by the component that shows them. */
export type Nodes = {
  paragraph: PageParagraph
  heading: PageHeading
  /** A quotation without a speaker. */
  blockquote: PageQuotation
  list: PageList
  listItem: PageListItem
  link: PageAnchor
  picture: PageUpload
  table: PageTable
  tableRow: PageTableRow
  tableCell: PageTableCell & { scope: 'col' | 'row' | undefined }
  rule: { type: 'horizontalrule' }
  /** A quotation with its speaker and source. */
  quote: PageQuoteFields
  embed: PageEmbedFields
  code: PageCodeFields
}

/** Components by what they show. Each is a plain function of its props. */
export type Components = { [Name in keyof Nodes]: (props: Shown<Nodes[Name]>) => ReactNode }
