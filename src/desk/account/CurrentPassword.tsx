'use client'

import { useAuth, useDocumentInfo, useField } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useEffect } from 'react'

/** Asked of whoever changes their own e-mail or password; other people's accounts have no place for it. */
export const CurrentPassword = ({ path }: TextFieldClientProps) => {
  const { user } = useAuth()
  const { id, lastUpdateTime } = useDocumentInfo()
  const { errorMessage, setValue, showError, value } = useField<string | undefined>({ path })
  useEffect(() => setValue(undefined, true), [lastUpdateTime, setValue])
  if (!user || String(user.id) !== String(id)) return null
  const refused = showError ? errorMessage : undefined
  return (
    <div className="field-type text security__entry">
      <label className="field-label" htmlFor="field-currentPassword">
        Your present password
      </label>
      <input
        aria-describedby={refused ? 'current-password-refused' : 'current-password-why'}
        aria-invalid={Boolean(refused)}
        autoComplete="current-password"
        id="field-currentPassword"
        onChange={(event) => setValue(event.target.value)}
        type="password"
        value={value ?? ''}
      />
      {refused ? (
        <p className="security__refused" id="current-password-refused" role="alert">
          {refused}
        </p>
      ) : (
        <p className="field-description" id="current-password-why">
          Needed when you change your e-mail or password.
        </p>
      )}
    </div>
  )
}
