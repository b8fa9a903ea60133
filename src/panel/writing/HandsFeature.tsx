'use client'

import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

import { knowEditor } from './openEditors.ts'

/** Makes the editor read-only together with the form; Payload’s editor keeps its initial state. */
const Hands = () => {
  const [editor] = useLexicalComposerContext()
  const { fieldProps } = useEditorConfigContext()
  const { hasSavePermission } = useDocumentInfo()
  const isOpen = fieldProps.readOnly !== true && hasSavePermission !== false
  useEffect(() => {
    if (editor.isEditable() !== isOpen) editor.setEditable(isOpen)
  }, [editor, isOpen])
  return null
}

/** Registers the editor by the path of its field. */
const Known = () => {
  const [editor] = useLexicalComposerContext()
  const { path } = useEditorConfigContext().fieldProps
  useEffect(() => knowEditor(editor, path), [editor, path])
  return null
}

/**
 * An editor feature: the editor is read-only while the person may not change the text, and it is registered so that unsaved
 * text can be stored.
 */
export const HandsFeature = createClientFeature({
  plugins: [
    { Component: Hands, position: 'normal' },
    { Component: Known, position: 'normal' },
  ],
})
