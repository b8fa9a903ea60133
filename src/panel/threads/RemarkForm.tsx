'use client'

import { type KeyboardEvent, useId } from 'react'

import { type SendRemark, useRemark } from './useRemark.ts'

type Props = { label: string; button: string; hint?: string; onSend: SendRemark }

/**
 * The input for a message. It is not a form element, because it is inside the document's form: Enter starts a new line,
 * Ctrl+Enter or Cmd+Enter sends.
 */
export const RemarkForm = ({ label, button, hint, onSend }: Props) => {
  const id = useId()
  const { error, mayNot, named, setText, submit, text } = useRemark(onSend)
  const sendByKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void submit()
  }
  return (
    <div className="remark">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={sendByKey}
        rows={2}
        value={text}
      />
      {hint && text === '' && <p className="remark__hint">{hint}</p>}
      {named.length > 0 && <p className="remark__hint">Tells {named.map(({ name }) => name).join(', ')}.</p>}
      <p className="remark__error" role="alert">
        {error}
      </p>
      <button className="beside__button" disabled={mayNot} onClick={() => void submit()} type="button">
        {button}
      </button>
    </div>
  )
}
