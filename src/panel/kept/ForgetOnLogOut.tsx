'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { type ReactNode, useEffect, useRef } from 'react'

/**
 * When somebody logs out, this browser forgets what they typed and the server keeps: the next one at a shared computer
 * finds nothing. A session that ends by itself leaves it, for its person comes back.
 */
export const ForgetOnLogOut = ({ children }: { children: ReactNode }) => {
  const { user } = useAuth()
  const { config } = useConfig()
  const last = useRef<string>(undefined)
  const { logout } = config.admin.routes
  useEffect(() => {
    last.current = user ? String(user.id) : last.current
    const { current } = last
    /* The page for logging out is the wish to do so; by itself a session ends on another one. */
    if (current === undefined || !window.location.pathname.endsWith(logout)) return
    import('./localTexts.ts').then(({ forgetHandedOver }) => forgetHandedOver(current)).catch(() => undefined)
  }, [logout, user])
  return children
}
