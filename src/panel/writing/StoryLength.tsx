'use client'

import { useFormFields } from '@payloadcms/ui'
import { useDeferredValue, useMemo } from 'react'

import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState } from '../../text/richtext/tree.ts'
import { countWords, readingMinutes } from '../../text/richtext/wordCount.ts'

/** The length of the text in the editor, counted while typing, by the same rules as the server. */
export const StoryLength = () => {
  const body = useDeferredValue(useFormFields(([fields]) => fields['body']?.value))
  const language = useFormFields(([fields]) => fields['language']?.value)
  const words = useMemo(
    () => (isEditorState(body) ? countWords(plainText(body), languageOf(language)) : 0),
    [body, language],
  )
  const asked = useFormFields(([fields]) => fields['planning.commissionedLength']?.value)
  const commissioned = typeof asked === 'number' && asked > 0 ? asked : undefined
  const minutes = readingMinutes(words)
  return (
    <p className="story-length">
      <strong>{words.toLocaleString('en')}</strong>{' '}
      {commissioned ? `of ${commissioned.toLocaleString('en')} words` : wordsName(words)}
      <span aria-hidden="true"> · </span>
      {minutes === 0 ? 'nothing to read yet' : `${minutes} min read`}
    </p>
  )
}

const wordsName = (words: number): string => (words === 1 ? 'word' : 'words')

/** The language for counting; English while the typed tag is invalid. */
const languageOf = (tag: unknown): string => {
  try {
    return Intl.getCanonicalLocales(String(tag))[0] ?? 'en'
  } catch {
    return 'en'
  }
}
