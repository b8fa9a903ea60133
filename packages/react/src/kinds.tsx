import type {
  PageBlock,
  PageInline,
  PageListItem,
  PageTable,
  PageTableCell,
  PageTableRow,
} from '@copydesk/client'
import { Fragment, type ReactNode } from 'react'

import type { Nodes } from './components.ts'
import { Words } from './Words.tsx'

export type Node = PageBlock | PageInline | PageListItem | PageTableCell | PageTableRow

/** How a text is drawn: a node by its component, and the nodes inside another. */
export type Drawing = {
  show: <Name extends keyof Nodes>(name: Name, node: Nodes[Name], children?: ReactNode) => ReactNode
  within: (node: { children: readonly Node[] }) => ReactNode
}

/** @returns undefined for a node of a kind that is not known */
export const shownBy = (node: Node, drawing: Drawing): ReactNode => {
  if (!Object.hasOwn(kinds, node.type)) return undefined
  return (kinds[node.type] as (node: Node, drawing: Drawing) => ReactNode)(node, drawing)
}

type Kinds = {
  [Type in Node['type']]: (node: Node & { type: Type }, drawing: Drawing) => ReactNode
}

const kinds: Kinds = {
  autolink: (node, { show, within }) => show('link', node, within(node)),
  block: ({ fields }, { show }) => {
    if (fields.blockType === 'quote') return show('quote', fields)
    if (fields.blockType === 'embed') return show('embed', fields)
    return (fields.blockType as string) === 'code' ? show('code', fields) : undefined
  },
  heading: (node, { show, within }) => show('heading', node, within(node)),
  horizontalrule: (node, { show }) => show('rule', node),
  linebreak: () => <br />,
  link: (node, { show, within }) => show('link', node, within(node)),
  list: (node, { show, within }) => show('list', node, within(node)),
  listitem: (node, { show, within }) => show('listItem', node, within(node)),
  paragraph: (node, { show, within }) => show('paragraph', node, within(node)),
  quote: (node, { show, within }) => show('blockquote', node, within(node)),
  tab: () => '\t',
  table: (node, drawing) => drawing.show('table', node, parts(node, drawing)),
  tablecell: (node, drawing) => cell(node, { isInHead: false, drawing }),
  tablerow: (node, drawing) => row(node, { isInHead: false, drawing }),
  text: (node) => <Words node={node} />,
  upload: (node, { show }) => show('picture', node),
}

/** The head of a table is its first rows, as far as they have nothing but headings. */
const parts = ({ children }: PageTable, drawing: Drawing): ReactNode => {
  const first = children.findIndex((each) => !isHeadRow(each))
  const count = first === -1 ? children.length : first
  const drawn = children.map((each, place) => (
    <Fragment key={place}>{row(each, { isInHead: place < count, drawing })}</Fragment>
  ))
  return (
    <>
      {count > 0 && <thead>{drawn.slice(0, count)}</thead>}
      {count < drawn.length && <tbody>{drawn.slice(count)}</tbody>}
    </>
  )
}

const isHeadRow = ({ children }: PageTableRow): boolean => children.length > 0 && children.every(isHeading)

const isHeading = ({ headerState = 0 }: PageTableCell): boolean => headerState !== 0

type Placed = { isInHead: boolean; drawing: Drawing }

const row = (node: PageTableRow, placed: Placed): ReactNode =>
  placed.drawing.show(
    'tableRow',
    node,
    node.children.map((each, place) => <Fragment key={place}>{cell(each, placed)}</Fragment>),
  )

const cell = (node: PageTableCell, { drawing, isInHead }: Placed): ReactNode => {
  const scope = isInHead ? 'col' : 'row'
  return drawing.show(
    'tableCell',
    { ...node, scope: isHeading(node) ? scope : undefined },
    drawing.within(node),
  )
}
