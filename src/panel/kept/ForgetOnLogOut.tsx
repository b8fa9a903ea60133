'use client'

import { useAuth, useConfig } from '@payloadcms/ui'
import { type ReactNode, useEffect, useRef } from 'react'

/**
 * When a person logs out, removes from this browser their unsaved texts that the server also has, so that the next person
 * at a shared computer finds nothing. When a session just expires they stay, because the person will come back.
 */
export const ForgetOnLogOut = ({ children }: { children: ReactNode }) => {
  const { user } = useAuth()
  const { config } = useConfig()
  const last = useRef<string>(undefined)
  const { logout } = config.admin.routes
  useEffect(() => {
    last.current = user ? String(user.id) : last.current
    const { current } = last
    // The person has opened the log-out page on purpose; a session expires on other pages.
    if (current === undefined || !window.location.pathname.endsWith(logout)) return
    import('./localTexts.ts').then(({ forgetHandedOver }) => forgetHandedOver(current)).catch(() => undefined)
  }, [logout, user])
  return children
}
