'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'

import { keepStorable } from './keepStorable.ts'
import { useUploadFiles } from './useUploadFiles.ts'
import { watchPasting } from './watchPasting.ts'

const PastingPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const uploadFiles = useUploadFiles(editor)
  useEffect(() => keepStorable(editor), [editor])
  useEffect(() => watchPasting(editor, uploadFiles), [editor, uploadFiles])
  return null
}

export const PastingFeatureClient = createClientFeature({
  plugins: [{ Component: PastingPlugin, position: 'normal' }],
})
