import type { PublicPicture } from './publicStory.ts'

/** How a run of words stands out. */
export type Mark = 'bold' | 'italic' | 'strikethrough' | 'underline' | 'code' | 'subscript' | 'superscript'

/** What stands in a line. Links are whole, safe addresses; one that is not has become its words. */
export type Inline =
  | { kind: 'text'; text: string; marks: readonly Mark[] }
  | { kind: 'break' }
  | { kind: 'link'; href: string; children: readonly Inline[] }

export type ListItem = { children: readonly Inline[]; isChecked?: boolean; nested: readonly Block[] }

/** A cell of a table, laid out: no two share a place, and none reaches out of the table. */
export type TableCell = {
  isHeader: boolean
  /** The first of its columns, from 0. */
  column: number
  colSpan: number
  rowSpan: number
  blocks: readonly Block[]
}

type Flow = { children: readonly Inline[]; isRightToLeft?: boolean }

/** What a text is made of, whatever it is written out as: each kind of block that the editor knows. */
export type Block =
  | ({ kind: 'paragraph' } & Flow)
  | ({ kind: 'heading'; level: 2 | 3 | 4 } & Flow)
  | ({ kind: 'blockquote' } & Flow)
  | { kind: 'list'; style: 'bullet' | 'number' | 'check'; start: number; items: readonly ListItem[] }
  | {
      kind: 'quote'
      text: string
      isPull: boolean
      speaker: { name: string; url: string | undefined } | undefined
      source: { name: string; url: string | undefined } | undefined
    }
  | { kind: 'picture'; picture: PublicPicture }
  | { kind: 'embed'; title: string; url: string | undefined; caption: string }
  | { kind: 'code'; code: string; language: string }
  | { kind: 'table'; rows: readonly (readonly TableCell[])[] }
  | { kind: 'rule' }

/** One function per kind of block. */
export type Printers = { [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => string }

/** What `printers` make of a block. */
export const printBlock = (printers: Printers, block: Block): string =>
  (printers[block.kind] as (block: Block) => string)(block)
