'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { titleOf } from '../../editorial/stories/titleOf.ts'

/** A list column: the headline, or the working headline of a stub. */
export const HeadlineCell = (props: DefaultCellComponentProps) => {
  const { deskTitle } = props.rowData as { deskTitle?: string | null }
  return <DefaultCell {...props} cellData={deskTitle ?? titleOf('articles', props.rowData)} />
}
