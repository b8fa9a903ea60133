'use client'

import { useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { labelOf } from '../words/panelField.ts'
import { RecordLine } from './RecordLine.tsx'

type Props = TextFieldClientProps & { words: Readonly<Record<string, string>> }

/** Shows a code as words. */
export const Worded = ({ field, path, words }: Props) => {
  const { value } = useField<string>({ path })
  if (!value) return null
  return <RecordLine label={labelOf(field, field.name)}>{words[value] ?? value}</RecordLine>
}
