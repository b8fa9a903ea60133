import { block, type BlockLook, paragraph, type RichTextNode } from '../../text/richtext/nodes.ts'
import { directionOf } from './direction.ts'
import { bareUrl, type InlinePiece, isFilled, linesOf, lineText, toInlineNodes } from './inlineRun.ts'
import type { Style } from './style.ts'

/** Makes the block that a run of inline content becomes. */
export type RunShape = (children: RichTextNode[], look: BlockLook) => RichTextNode

type Lines = ReturnType<typeof linesOf>

/**
 * Collects content into blocks. Inline content forms a run, which becomes a block when it ends; pictures and
 * embeds inside a run are placed before it when it has no text yet, else after it, so that no sentence
 * is cut in two.
 */
export class BodyFlow {
  readonly blocks: RichTextNode[] = []
  private run: InlinePiece[] = []
  private asides: RichTextNode[] = []
  private shape: RunShape = paragraph
  private style: Style = { format: 0, align: '' }

  /** @param embedsAddresses whether an address that stands alone on a line becomes an embed */
  constructor(
    private readonly nextId: () => string,
    private readonly embedsAddresses: boolean,
  ) {}

  addText(text: string, style: Style): void {
    if (this.run.length === 0) this.style = style
    const { format, link, keepsSpaces } = style
    this.run.push({ kind: 'text', text, format, link, keepsSpaces })
  }

  addBreak(): void {
    this.run.push({ kind: 'break' })
  }

  /** Adds a block that may stand in the middle of a sentence of the source. */
  addAside(node: RichTextNode): void {
    if (linesOf(this.run).some(isFilled)) this.asides.push(node)
    else this.blocks.push(node)
  }

  /** Ends the run and adds blocks. */
  addBlocks(nodes: readonly RichTextNode[]): void {
    this.end()
    this.blocks.push(...nodes)
  }

  /** Reads something whose runs have a shape of their own. */
  shaped(shape: RunShape, read: () => void): void {
    this.end()
    const outer = this.shape
    this.shape = shape
    read()
    this.end()
    this.shape = outer
  }

  /** Ends the run of inline content, if there is one. */
  end(): void {
    const lines = linesOf(this.run)
    this.run = []
    let pending: Lines = []
    for (const line of lines) {
      const url = this.embedsAddresses && this.shape === paragraph ? bareUrl(line) : undefined
      if (url === undefined) pending.push(line)
      else {
        this.write(pending)
        pending = []
        this.blocks.push(block('embed', this.nextId(), { url }))
      }
    }
    this.write(pending)
    this.blocks.push(...this.asides)
    this.asides = []
  }

  private write(lines: Lines): void {
    const children = toInlineNodes(lines, this.nextId)
    if (children.length === 0) return
    const direction = directionOf(lines.map(lineText).join(' '))
    this.blocks.push(this.shape(children, { align: this.style.align, direction }))
  }
}
