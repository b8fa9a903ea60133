'use client'

import type { DefaultCellComponentProps } from 'payload'

import { namedDocument } from './namedDocument.ts'
import { useTypeName } from './useTypeName.ts'

/** A list column: the type of the document that a row is about, and its title if the row contains it. */
export const AboutCell = ({ cellData, rowData }: DefaultCellComponentProps) => {
  const typeName = useTypeName()
  const about = namedDocument(cellData, undefined)
  if (!about) return null
  const title = titleIn(rowData['details'])
  return <span>{typeName(about.resource) + (title && `: ${title}`)}</span>
}

const titleIn = (details: unknown): string =>
  typeof details === 'object' && details !== null && 'title' in details && typeof details.title === 'string'
    ? details.title
    : ''
