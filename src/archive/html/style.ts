import type { Alignment } from '../../text/richtext/nodes.ts'

/** How text at a place of the source looks: what the elements around it have said. */
export type Style = {
  /** Sum of TEXT_FORMAT bits. */
  format: number
  /** Address the text links to. */
  link?: string
  align: Alignment
  /** Whether spaces and line ends are kept as they are. */
  keepsSpaces?: boolean
}
