'use client'

import { useEffect, useRef } from 'react'

type Props = {
  name: string
  label: string
  type: 'email' | 'password' | 'text'
  autoComplete: string
  description?: string
  isFirst?: boolean
}

/** One field of a form that is shown without the panel around it, such as the log-in form. */
export const AccountField = ({ name, label, type, autoComplete, description, isFirst = false }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isFirst) input.current?.focus()
  }, [isFirst])
  return (
    <div className={`field-type ${type}`}>
      <label className="field-label" htmlFor={`field-${name}`}>
        {label}
      </label>
      <div className="field-type__wrap">
        <input
          aria-describedby={description && `field-${name}-description`}
          autoComplete={autoComplete}
          id={`field-${name}`}
          name={name}
          ref={input}
          required
          type={type}
        />
      </div>
      {description && (
        <p className="field-description" id={`field-${name}-description`}>
          {description}
        </p>
      )}
    </div>
  )
}
