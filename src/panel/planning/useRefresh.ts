'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How often the board asks for what has changed, in milliseconds. */
const interval = 15_000

/**
 * Keeps the page up to date while it is visible. The page has no form, so that nothing typed is lost.
 *
 * @param isHeld while true, such as during a drag, nothing is exchanged
 */
export const useRefresh = (isHeld: boolean): void => {
  const router = useRouter()
  useEffect(() => {
    if (isHeld) return
    const refresh = () => document.visibilityState === 'visible' && router.refresh()
    const timer = setInterval(refresh, interval)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [isHeld, router])
}
