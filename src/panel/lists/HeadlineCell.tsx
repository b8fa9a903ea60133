'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { titleOf } from '../../editorial/stories/titleOf.ts'

/** A list's column: the headline, or what the desk calls a story that has none yet. */
export const HeadlineCell = (props: DefaultCellComponentProps) => (
  <DefaultCell {...props} cellData={titleOf('articles', props.rowData)} />
)
