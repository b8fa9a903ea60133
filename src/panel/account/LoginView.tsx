import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'

import { Logo } from '../brand/Logo.tsx'
import { LoginForm } from './LoginForm.tsx'

/** The log-in page; Payload's own has no field for the code of a second factor. */
export const LoginView = ({ initPageResult, searchParams }: AdminViewServerProps) => {
  const { admin } = initPageResult.req.payload.config.routes
  const asked = searchParams?.['redirect']
  const target = getSafeRedirect({ fallbackTo: admin, redirectTo: asked ?? '' })
  if (initPageResult.req.user) redirect(target)
  return (
    <>
      <div className="login__brand">
        <Logo />
      </div>
      <LoginForm target={target} />
    </>
  )
}
