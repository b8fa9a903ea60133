'use client'

import { Button, Link, useConfig, useTranslation } from '@payloadcms/ui'
import { type SubmitEvent, useState } from 'react'

import { AccountField } from './AccountField.tsx'
import { askServer } from './askServer.ts'

/** The log-in form: e-mail and password and, once the password was right, the code if the account needs one. */
export const LoginForm = ({ target }: { target: string }) => {
  const { config } = useConfig()
  const { t } = useTranslation()
  const { isBusy, isCodeAsked, refused, send } = useLogIn(
    `${config.routes.api}/${config.admin.user}/login`,
    target,
  )
  return (
    <form className="login__form" method="post" onSubmit={send}>
      <Fields isCodeAsked={isCodeAsked} />
      {refused && (
        <p className="security__refused" role="alert">
          {refused}
        </p>
      )}
      <Link href={config.routes.admin + config.admin.routes.forgot} prefetch={false}>
        {t('authentication:forgotPasswordQuestion')}
      </Link>
      <Button disabled={isBusy} size="large" type="submit">
        {t('authentication:login')}
      </Button>
    </form>
  )
}

const Fields = ({ isCodeAsked }: { isCodeAsked: boolean }) => {
  const { t } = useTranslation()
  return (
    <div className="login__form__inputWrap">
      <AccountField autoComplete="username" label={t('general:email')} name="email" type="email" />
      <AccountField
        autoComplete="current-password"
        label={t('general:password')}
        name="password"
        type="password"
      />
      {isCodeAsked && (
        <AccountField
          autoComplete="one-time-code"
          isFirst
          label="Code from your app, or a recovery code"
          name="code"
          type="text"
        />
      )}
    </div>
  )
}

const useLogIn = (url: string, target: string) => {
  const [isBusy, setBusy] = useState(false)
  const [isCodeAsked, setCodeAsked] = useState(false)
  const [refused, setRefused] = useState<string>()
  const logIn = async (sent: object) => {
    setBusy(true)
    const answer = await askServer('POST', url, sent)
    if (answer.ok) {
      window.location.assign(target)
      return
    }
    const isFirstAsked = answer.code === 'totp-required' && !isCodeAsked
    setCodeAsked(isCodeAsked || isFirstAsked)
    setRefused(isFirstAsked ? undefined : answer.refusal.message)
    setBusy(false)
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void logIn(Object.fromEntries(new FormData(event.currentTarget)))
  }
  return { isBusy, isCodeAsked, refused, send }
}
