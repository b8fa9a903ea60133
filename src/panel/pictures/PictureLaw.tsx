'use client'

import { toast, useDocumentInfo } from '@payloadcms/ui'

import { useShowDocument } from '../documents/useShowDocument.ts'
import { usePost } from '../review/usePost.ts'
import { type Changes, useChanges } from './useChanges.ts'
import { WaitingChange } from './WaitingChange.tsx'

/** Shows who sees the open picture, what happens to a change of it, and the changes that wait. */
export const PictureLaw = () => {
  const { askAgain, changes, url } = useChanges()
  const post = usePost()
  const showDocument = useShowDocument()
  if (!changes || !url) return null
  const waiting = changes.docs.filter(({ state }) => state === 'waiting')

  const decide = async (id: string, how: 'apply' | 'refuse', comment: string | undefined) => {
    const answer = await post(`changes/${id}/${how}`, { comment })
    if (!answer.ok) return answer.message
    toast.success(String(answer.body['message']))
    if (how === 'apply') await showDocument(answer.body['doc'] as Record<string, unknown>)
    askAgain()
    return undefined
  }
  return (
    <div className="picture-law">
      {changes.isSeen && <Notice changes={changes} />}
      {waiting.map((change) => (
        <WaitingChange
          change={change}
          key={change.id}
          mayDecide={changes.mayChangeNow}
          onDecide={(how, comment) => decide(change.id, how, comment)}
          url={url}
        />
      ))}
    </div>
  )
}

const Notice = ({ changes: { mayChangeNow, shownIn } }: { changes: Changes }) => {
  const { hasSavePermission } = useDocumentInfo()
  const where =
    shownIn === 0
      ? 'This is public.'
      : `Readers see this picture in ${shownIn === 1 ? 'one place' : `${shownIn} places`}.`
  const waits = hasSavePermission && !mayChangeNow
  return (
    <p className={`picture-law__notice ${waits ? 'picture-law__notice--waits' : ''}`} role="note">
      {where} {hasSavePermission && whenSeen[mayChangeNow ? 'now' : 'later']}
    </p>
  )
}

const whenSeen = {
  now: 'They see your changes as soon as you save.',
  later:
    'Your changes wait until somebody who may publish them applies them. Until then readers see the picture as it is now.',
} as const
