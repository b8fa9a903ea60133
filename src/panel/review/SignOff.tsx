'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'

import type { Offers } from '../../editorial/workflow/payload/offers.ts'
import { NoteDialog } from '../moves/NoteDialog.tsx'
import { LocalTime } from '../words/LocalTime.tsx'
import { usePost } from './usePost.ts'

type Props = { waiting: NonNullable<Offers['signOff']>; onDone: () => void }

/** A text that was published without review, by whom and why, until somebody else signs it off. */
export const SignOff = ({ waiting, onDone }: Props) => {
  const [isOpen, setOpen] = useState(false)
  const post = usePost()

  const sign = async (comment: string | undefined): Promise<string | undefined> => {
    const answer = await post('sign-off', { comment })
    if (!answer.ok) return answer.message
    toast.success('Signed off.')
    onDone()
    return undefined
  }
  return (
    <div aria-label="Waits for a sign-off" className="sign-off" role="group">
      <p className="sign-off__title">Published without a review</p>
      {waiting.reason && <blockquote>{waiting.reason}</blockquote>}
      <p className="sign-off__by">
        {waiting.publishedBy ?? 'Somebody'}, <LocalTime value={waiting.publishedAt} />, revision {waiting.rev}
      </p>
      {waiting.allowed ? (
        <button className="desk-act desk-act--leading" onClick={() => setOpen(true)} type="button">
          Sign off
        </button>
      ) : (
        <p className="sign-off__reason">{waiting.refusal?.message}</p>
      )}
      {isOpen && (
        <NoteDialog
          effect="You have read what is live and stand by it. Your name is kept with it."
          onClose={() => setOpen(false)}
          onMake={sign}
          title="Sign off"
        />
      )}
    </div>
  )
}
