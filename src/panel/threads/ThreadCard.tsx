'use client'

import { toast, useConfig } from '@payloadcms/ui'

import { send } from '../beside/send.ts'
import { LocalTime } from '../words/LocalTime.tsx'
import { RemarkForm } from './RemarkForm.tsx'
import { showPassage } from './showPassage.ts'
import { nameOf, type PanelMessage, type PanelThread } from './thread.ts'
import type { SendRemark } from './useRemark.ts'

type Props = { thread: PanelThread; onChange: () => void }

/** One thread: its passage, its messages, and its buttons. */
export const ThreadCard = ({ thread, onChange }: Props) => {
  const { config } = useConfig()
  const { api } = config.routes
  const reply: SendRemark = async (said) => {
    const refusal = await send('POST', `${api}/messages?depth=0`, { thread: thread.id, ...said })
    if (!refusal) onChange()
    return refusal
  }
  const resolve = async (): Promise<void> => {
    const refusal = await send('POST', `${api}/threads/${thread.id}/resolve`)
    if (refusal) toast.error(refusal)
    onChange()
  }
  return (
    <article aria-label={`Thread by ${nameOf(thread.createdBy)}`} className="thread">
      <About thread={thread} />
      <Said message={thread} />
      {thread.messages.map((message) => (
        <Said key={message.id} message={message} />
      ))}
      <details className="thread__reply">
        <summary>Reply</summary>
        <RemarkForm button="Send" label="Your answer" onSend={reply} />
      </details>
      <button className="beside__button beside__button--quiet" onClick={() => void resolve()} type="button">
        Resolve
      </button>
    </article>
  )
}

const About = ({ thread }: { thread: PanelThread }) => {
  const { exact, field } = thread.anchor ?? {}
  if (!exact) return field ? <p className="thread__about">About the {field}</p> : null
  if (thread.isGone) {
    return (
      <div className="thread__about">
        <blockquote className="thread__quote thread__quote--gone">{exact}</blockquote>
        These words are no longer in the text.
      </div>
    )
  }
  const show = () => {
    if (!showPassage(exact)) toast.info('These words are in the text as it was last saved.')
  }
  return (
    <blockquote className="thread__quote">
      {exact}{' '}
      {field === 'body' && (
        <button className="thread__show" onClick={show} type="button">
          Show
        </button>
      )}
    </blockquote>
  )
}

const Said = ({ message }: { message: PanelMessage }) => (
  <div className="thread__said">
    <p className="thread__who">
      <strong>{nameOf(message.createdBy)}</strong> <LocalTime value={message.createdAt} />
      {message.editedAt && ' (changed)'}
    </p>
    <p className="thread__text">{message.text}</p>
  </div>
)
