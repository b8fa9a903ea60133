'use client'

import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

import { knowEditor } from './openEditors.ts'

/** Opens and closes the editor with the form; Payload’s own stays as it was when it was drawn. */
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

/** Lets others find the editor by its field. */
const Known = () => {
  const [editor] = useLexicalComposerContext()
  const { path } = useEditorConfigContext().fieldProps
  useEffect(() => knowEditor(editor, path), [editor, path])
  return null
}

/**
 * A feature of the editor: a text that has left a person's hands is read-only, and open again when it is back; and what is
 * typed into it can be kept.
 */
export const HandsFeature = createClientFeature({
  plugins: [
    { Component: Hands, position: 'normal' },
    { Component: Known, position: 'normal' },
  ],
})
