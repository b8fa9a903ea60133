'use client'

import { DefaultCell } from '@payloadcms/ui'
import type { DefaultCellComponentProps } from 'payload'

import { actionWords } from '../history/entryWords.ts'

/** A list column: the action of an event. */
export const EventCell = (props: DefaultCellComponentProps) => (
  <DefaultCell
    {...props}
    cellData={actionWords({ action: String(props.cellData ?? ''), details: props.rowData['details'] })}
  />
)
