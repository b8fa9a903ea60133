'use client'

import { Button } from '@payloadcms/ui'
import { type KeyboardEvent, useState } from 'react'

type Props = {
  name: string
  label: string
  send: string
  type: 'password' | 'text'
  refused: string | undefined
  onSend: (value: string) => Promise<void>
}

/** One field with a button, inside a page whose form is for something else. */
export const Entry = ({ name, label, send, type, refused, onSend }: Props) => {
  const [value, setValue] = useState('')
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void onSend(value)
  }
  return (
    <div className={`field-type ${type} security__entry`}>
      <label className="field-label" htmlFor={name}>
        {label}
      </label>
      <div className="security__line">
        <input
          aria-describedby={refused ? `${name}-refused` : undefined}
          aria-invalid={Boolean(refused)}
          autoComplete={type === 'password' ? 'current-password' : 'one-time-code'}
          id={name}
          onChange={(event) => setValue(event.target.value)}
          onKeyDown={onEnter}
          type={type}
          value={value}
        />
        <Button disabled={value === ''} margin={false} onClick={() => void onSend(value)} size="medium">
          {send}
        </Button>
      </div>
      {refused && (
        <p className="security__refused" id={`${name}-refused`} role="alert">
          {refused}
        </p>
      )}
    </div>
  )
}
