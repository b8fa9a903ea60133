'use client'

import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useEffectEvent } from 'react'

import { keepStorable } from './keepStorable.ts'
import { useUploadFiles } from './useUploadFiles.ts'
import { watchPasting } from './watchPasting.ts'

const PastingPlugin = () => {
  const [editor] = useLexicalComposerContext()
  const uploadFiles = useEffectEvent(useUploadFiles(editor))
  useEffect(() => keepStorable(editor), [editor])
  useEffect(() => watchPasting(editor, (files, behind) => uploadFiles(files, behind)), [editor])
  return null
}

/** An editor feature that translates content pasted from other programs. */
export const PastingFeature = createClientFeature({
  plugins: [{ Component: PastingPlugin, position: 'normal' }],
})
