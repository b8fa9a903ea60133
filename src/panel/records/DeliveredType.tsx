'use client'

import { DefaultCell, useField } from '@payloadcms/ui'
import type { DefaultCellComponentProps, TextFieldClientProps } from 'payload'

import { labelOf } from '../words/panelField.ts'
import { RecordLine } from './RecordLine.tsx'
import { usePageTitle } from './usePageTitle.ts'
import { useTypeName } from './useTypeName.ts'

/** The type of a webhook message, such as `articles.published`, in words. */
export const DeliveredType = ({ field, path }: TextFieldClientProps) => {
  const { value } = useField<string>({ path })
  const words = useWords()(value)
  usePageTitle(words)
  return <RecordLine label={labelOf(field, field.name)}>{words}</RecordLine>
}

/** The same in a list. */
export const DeliveredTypeCell = (props: DefaultCellComponentProps) => (
  <DefaultCell {...props} cellData={useWords()(props.cellData)} />
)

const useWords = (): ((type: unknown) => string) => {
  const typeName = useTypeName()
  return (type) => {
    const [resource = '', what = ''] = String(type).split('.')
    return `${typeName(resource)} ${what}`
  }
}
