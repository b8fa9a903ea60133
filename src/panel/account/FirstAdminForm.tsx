'use client'

import { Button, useConfig } from '@payloadcms/ui'
import { type SubmitEvent, useState } from 'react'

import { AccountField } from './AccountField.tsx'
import { askServer } from './askServer.ts'

/** The form for the first admin: name, e-mail, password, and the token from the server's log. */
export const FirstAdminForm = () => {
  const { isBusy, refused, send } = useRegister()
  return (
    <form className="login__form" method="post" onSubmit={send}>
      <h1>Register the first admin</h1>
      <div className="login__form__inputWrap">
        <AccountField
          autoComplete="off"
          description="Copy it from the server’s log, where it is written at each start as long as there is no account."
          label="Token"
          name="token"
          type="text"
        />
        <AccountField autoComplete="name" label="Name" name="name" type="text" />
        <AccountField autoComplete="username" label="E-mail" name="email" type="email" />
        <AccountField autoComplete="new-password" label="Password" name="password" type="password" />
      </div>
      {refused && (
        <p className="security__refused" role="alert">
          {refused}
        </p>
      )}
      <Button disabled={isBusy} size="large" type="submit">
        Register
      </Button>
    </form>
  )
}

const useRegister = () => {
  const { config } = useConfig()
  const [isBusy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string>()
  const register = async (sent: object) => {
    setBusy(true)
    const answer = await askServer('POST', `${config.routes.api}/${config.admin.user}/first-register`, sent)
    if (answer.ok) {
      window.location.assign(config.routes.admin)
      return
    }
    setRefused(answer.refusal.message)
    setBusy(false)
  }
  const send = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    void register(Object.fromEntries(new FormData(event.currentTarget)))
  }
  return { isBusy, refused, send }
}
