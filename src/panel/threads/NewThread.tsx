'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'

import { send } from '../beside/send.ts'
import { RemarkForm } from './RemarkForm.tsx'
import type { SendRemark } from './useRemark.ts'
import { useSelectedPassage } from './useSelectedPassage.ts'

/** The form to open a thread, on the selected words or on the whole story. */
export const NewThread = ({ onOpen }: { onOpen: () => void }) => {
  const { collectionSlug, id } = useDocumentInfo()
  const { config } = useConfig()
  const { passage, drop } = useSelectedPassage()
  const open: SendRemark = async (said) => {
    const refusal = await send('POST', `${config.routes.api}/threads?depth=0`, {
      resource: collectionSlug,
      document: String(id),
      ...(passage && { anchor: { field: 'body', exact: passage } }),
      ...said,
    })
    if (refusal) return refusal
    drop()
    onOpen()
    return undefined
  }
  return (
    <div className="threads__new">
      {passage && <Quote onDrop={drop} passage={passage} />}
      <RemarkForm
        button="Open a thread"
        hint={passage ? 'About the words above.' : hint}
        label={passage ? 'A remark on these words' : 'A remark on the story'}
        onSend={open}
      />
    </div>
  )
}

const hint = 'Select words in the text to write about them. @name notifies somebody.'

const Quote = ({ onDrop, passage }: { onDrop: () => void; passage: string }) => (
  <blockquote className="thread__quote">
    {passage}
    <button
      aria-label="Write about the whole story instead"
      className="thread__drop"
      onClick={onDrop}
      type="button"
    >
      ×
    </button>
  </blockquote>
)
