import type { RichTextNode } from '../../text/richtext/nodes.ts'
import type { Note } from '../notes/notes.ts'
import type { BodyFlow } from './bodyFlow.ts'
import type { Style } from './style.ts'

/** What the handlers of elements work with. */
export type Walker = {
  /** Reads nodes into the flow. */
  walk: (nodes: Iterable<Node>, flow: BodyFlow, style: Style) => void
  /** Reads nodes apart from the flow they stand in, and gives the blocks they make. */
  blocksOf: (nodes: Iterable<Node>, style: Style) => RichTextNode[]
  newFlow: () => BodyFlow
  /** A fresh id for a node; the same source gives the same ids. */
  nextId: () => string
  /** The absolute form of an address of the source; undefined when it is none that can be kept. */
  resolveUrl: (address: string) => string | undefined
  addNote: (note: Note) => void
}

/** Reads one element into the flow. */
export type ElementHandler = (
  element: Element,
  place: { walker: Walker; flow: BodyFlow; style: Style },
) => void
