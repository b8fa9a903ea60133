'use client'

import { createClientFeature, useEditorConfigContext } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect } from 'react'

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

/** A feature of the editor: a text that has left a person's hands is read-only, and open again when it is back. */
export const HandsFeature = createClientFeature({ plugins: [{ Component: Hands, position: 'normal' }] })
