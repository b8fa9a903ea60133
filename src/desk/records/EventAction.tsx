'use client'

import { useDocumentTitle, useField, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect } from 'react'

import { actionWords } from '../history/entryWords.ts'
import { labelOf } from '../words/panelField.ts'
import { RecordLine } from './RecordLine.tsx'

/** What was done, in the words of the buttons that do it; the page of an event is called so. */
export const EventAction = ({ field, path }: TextFieldClientProps) => {
  const { value } = useField<string>({ path })
  const details = useFormFields(([fields]) => fields['details']?.value)
  const { setDocumentTitle, title } = useDocumentTitle()
  const words = actionWords({ action: value, details })
  useEffect(() => {
    if (title !== words) setDocumentTitle(words)
  }, [setDocumentTitle, title, words])
  return <RecordLine label={labelOf(field, field.name)}>{words}</RecordLine>
}
