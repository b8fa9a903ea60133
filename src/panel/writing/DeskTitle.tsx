'use client'

import { useDocumentTitle, useFormFields } from '@payloadcms/ui'
import { useEffect } from 'react'

import { titleOf } from '../../editorial/stories/titleOf.ts'

/** Renders nothing; keeps the page title equal to the story's title while that is being typed. */
export const DeskTitle = () => {
  const headline = useFormFields(([fields]) => fields['headline']?.value)
  const workingHeadline = useFormFields(([fields]) => fields['planning.workingHeadline']?.value)
  const isNamed = Boolean(headline ?? workingHeadline)
  const wanted = titleOf('articles', { headline, planning: { workingHeadline } })
  const { setDocumentTitle, title } = useDocumentTitle()
  useEffect(() => {
    if (isNamed && title !== wanted) setDocumentTitle(wanted)
  }, [isNamed, setDocumentTitle, title, wanted])
  return null
}
