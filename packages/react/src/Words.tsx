import type { PageWords } from '@copydesk/client'
import type { ReactNode } from 'react'

/** Elements by the bit of `format`, from the outermost to the innermost. */
const marks = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [8, 'u'],
  [32, 'sub'],
  [64, 'sup'],
  [16, 'code'],
] as const

/** A run of text with its marks. */
export const Words = ({ node }: { node: PageWords }): ReactNode =>
  marks.reduceRight<ReactNode>(
    (inner, [bit, Mark]) => (node.format & bit ? <Mark>{inner}</Mark> : inner),
    node.text,
  )
