import { safeAddress } from '../../platform/values/addresses.ts'
import { layOutCells } from '../../text/richtext/tableGrid.ts'
import { type AnyNode, childrenOf, isEditorState, stringIn } from '../../text/richtext/tree.ts'
import type { PublicPicture } from './publicStory.ts'
import { type Addressing, readInline } from './readInline.ts'
import type { Block, ListItem, TableCell } from './textBlocks.ts'

/** What else a text's relations become. */
export type Reading = Addressing & { pictureOf: (media: unknown) => PublicPicture | undefined }

type Reader = (node: AnyNode, reading: Reading) => Block[]

/**
 * A text of the editor as blocks that any format can be written from. Relations are to be populated; a link,
 * speaker or picture that is not live has come as an id: its words stay, it does not. So do the words of kinds of
 * nodes that are not known here.
 */
export const readBlocks = (state: unknown, reading: Reading): Block[] =>
  isEditorState(state) ? blocksIn(state.root, reading) : []

const blocksIn = (node: AnyNode, reading: Reading): Block[] =>
  childrenOf(node).flatMap((child) => (readers[String(child.type)] ?? words)(child, reading))

const flowOf = (node: AnyNode, reading: Reading) => ({
  children: readInline(node, reading),
  ...('direction' in node && node.direction === 'rtl' && { isRightToLeft: true }),
})

/** Words on their own; an empty paragraph, which the editor needs and readers do not, is left out. */
const words: Reader = (node, reading) => {
  const flow = flowOf(node, reading)
  return flow.children.length > 0 ? [{ kind: 'paragraph', ...flow }] : []
}

const levels: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }

const heading: Reader = (node, reading) => [
  { kind: 'heading', level: levels[stringIn(node, 'tag')] ?? 2, ...flowOf(node, reading) },
]

const styles: Readonly<Record<string, 'bullet' | 'check' | 'number'>> = {
  bullet: 'bullet',
  check: 'check',
  number: 'number',
}

const list: Reader = (node, reading) => [
  {
    kind: 'list',
    style: styles[stringIn(node, 'listType')] ?? 'bullet',
    start: 'start' in node && typeof node.start === 'number' ? node.start : 1,
    items: itemsOf(node, reading),
  },
]

/** The editor puts a nested list into an item of its own, after the item that it belongs to. */
const itemsOf = (node: AnyNode, reading: Reading): ListItem[] => {
  const items: ListItem[] = []
  for (const item of childrenOf(node)) {
    const children = readInline(item, reading)
    const nested = childrenOf(item).flatMap((child) => (child.type === 'list' ? list(child, reading) : []))
    const last = items.at(-1)
    if (children.length === 0 && nested.length > 0 && last) {
      items[items.length - 1] = { ...last, nested: [...last.nested, ...nested] }
    } else {
      items.push({ children, nested, ...('checked' in item && { isChecked: item.checked === true }) })
    }
  }
  return items
}

const table: Reader = (node, reading) => {
  const rows = childrenOf(node).map((row) =>
    childrenOf(row).map((cell) => ({
      node: cell,
      colSpan: numberIn(cell, 'colSpan', 1),
      rowSpan: numberIn(cell, 'rowSpan', 1),
    })),
  )
  const laidOut = layOutCells(rows).map((cells) =>
    cells.map(({ cell, ...place }): TableCell => ({
      isHeader: numberIn(cell.node, 'headerState', 0) > 0,
      ...place,
      blocks: blocksIn(cell.node, reading),
    })),
  )
  return [{ kind: 'table', rows: laidOut }]
}

const numberIn = (node: AnyNode, key: string, fallback: number): number => {
  const value = (node as Record<string, unknown>)[key]
  return typeof value === 'number' ? value : fallback
}

const picture: Reader = ({ fields = {}, value }, reading) => {
  const found = reading.pictureOf(value)
  if (!found) return []
  const caption = stringIn(fields, 'caption') || found.caption
  const credit = stringIn(fields, 'credit') || found.credit
  return [{ kind: 'picture', picture: { ...found, caption, credit } }]
}

const quote: Reader = ({ fields = {} }, reading) => [
  {
    kind: 'quote',
    text: stringIn(fields, 'text'),
    isPull: fields['display'] === 'pull',
    speaker: speakerOf(fields, reading),
    source: sourceOf(fields['source'], reading),
  },
]

const speakerOf = (fields: Record<string, unknown>, { pageOf }: Reading) => {
  const { speaker } = fields
  const isLive = typeof speaker === 'object' && speaker !== null
  const name = (isLive && stringIn(speaker, 'name')) || stringIn(fields, 'speakerName')
  return name === '' ? undefined : { name, url: isLive ? pageOf('persons', speaker) : undefined }
}

const sourceOf = (source: unknown, { base }: Reading) => {
  if (typeof source !== 'object' || source === null) return undefined
  const url = safeAddress(stringIn(source, 'url'), base)
  const name = stringIn(source, 'name') || url
  return name === undefined ? undefined : { name, url }
}

const embed: Reader = ({ fields = {} }, { base }) => {
  const url = safeAddress(stringIn(fields, 'url'), base)
  const title = stringIn(fields, 'title') || (url ?? '')
  return [{ kind: 'embed', title, url, caption: stringIn(fields, 'caption') }]
}

const code: Reader = ({ fields = {} }) => [
  { kind: 'code', code: stringIn(fields, 'code'), language: stringIn(fields, 'language') },
]

const blockReaders: Readonly<Record<string, Reader>> = { quote, embed, code }

const readers: Readonly<Record<string, Reader>> = {
  heading,
  list,
  table,
  upload: picture,
  quote: (node, reading) => [{ kind: 'blockquote', ...flowOf(node, reading) }],
  horizontalrule: () => [{ kind: 'rule' }],
  block: (node, reading) => blockReaders[String(node.fields?.['blockType'])]?.(node, reading) ?? [],
}
