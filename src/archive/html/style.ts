import type { Alignment } from '../../text/richtext/nodes.ts'

/** The formatting of text in the source, inherited from the elements around it. */
export type Style = {
  /** Sum of TEXT_FORMAT bits. */
  format: number
  /** Address the text links to. */
  link?: string
  align: Alignment
  /** Whether spaces and line ends are kept as they are. */
  keepsSpaces?: boolean
}
