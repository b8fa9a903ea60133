'use client'

import { useAuth, useDocumentInfo, useField, useForm, useFormFields, useFormSubmitted } from '@payloadcms/ui'
import type { TextFieldClientProps } from 'payload'
import { useCallback, useEffect } from 'react'

const missing = 'Enter your present password too.'

/**
 * Asks for the current password while the form holds another e-mail address or password of the person's own account. After
 * a refused save Payload hides the new password but keeps it in the form.
 */
export const CurrentPassword = ({ path }: TextFieldClientProps) => {
  const isAsked = useIsAsked()
  const validate = useCallback((password: unknown) => (isAsked && !password ? missing : true), [isAsked])
  const { errorMessage, setValue, showError, value } = useField<string | undefined>({ path, validate })
  const isSubmitted = useFormSubmitted()
  useForgetOnceSaved(setValue)
  if (!isAsked) return null
  // An answer to an earlier change of the form can arrive late, and marks each field as valid.
  const refused = isSubmitted && !value ? missing : showError ? errorMessage : undefined
  return (
    <div className="field-type text security__entry">
      <label className="field-label" htmlFor="field-currentPassword">
        Your present password
      </label>
      <input
        aria-describedby="current-password-why"
        aria-invalid={refused !== undefined}
        autoComplete="current-password"
        id="field-currentPassword"
        onChange={(event) => setValue(event.target.value)}
        type="password"
        value={value ?? ''}
      />
      <Why refused={refused} />
    </div>
  )
}

/** Clears the field after a save, so that the password is not sent again with the next change. */
const useForgetOnceSaved = (setValue: (value: undefined, isNoChange: boolean) => void): void => {
  const { dispatchFields } = useForm()
  const { lastUpdateTime } = useDocumentInfo()
  useEffect(() => {
    for (const path of ['password', 'confirm-password']) dispatchFields({ type: 'REMOVE', path })
    setValue(undefined, true)
  }, [dispatchFields, lastUpdateTime, setValue])
}

/** Whether this is the person's own account, and its e-mail address or password has been changed. */
const useIsAsked = (): boolean => {
  const { user } = useAuth()
  const { id } = useDocumentInfo()
  const isChanged = useFormFields(
    ([fields]) =>
      Boolean(fields['password']?.value) || fields['email']?.value !== fields['email']?.initialValue,
  )
  return isChanged && id !== undefined && String(user?.id) === String(id)
}

const Why = ({ refused }: { refused: string | undefined }) => (
  <p
    className={refused ? 'security__refused' : 'field-description'}
    id="current-password-why"
    role={refused ? 'alert' : undefined}
  >
    {refused ?? 'Needed when you change your e-mail or password.'}
  </p>
)
