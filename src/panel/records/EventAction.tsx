'use client'

import { useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'

import { actionWords } from '../history/entryWords.ts'
import { labelOf } from '../words/panelField.ts'
import { RecordLine } from './RecordLine.tsx'
import { usePageTitle } from './usePageTitle.ts'

/** The action of an event in words, which is also the title of its page. */
export const EventAction = ({ field, path }: TextFieldClientProps) => {
  const { value } = useField<string>({ path })
  const details = useFormFields(([fields]) => fields['details']?.value)
  const words = actionWords({ action: value, details })
  usePageTitle(words)
  return <RecordLine label={labelOf(field, field.name)}>{words}</RecordLine>
}
