'use client'

import { type ReactNode, useEffect, useState } from 'react'

/**
 * Blocks input until the page is interactive. The server sends forms that are visible before their code has loaded; text
 * typed before that would vanish, or be shown but never saved.
 */
export const InertUntilReady = ({ children }: { children: ReactNode }) => {
  const [isReady, setIsReady] = useState(false)
  useEffect(() => {
    setIsReady(true)
  }, [])
  return (
    <div className="panel-root" inert={!isReady}>
      {children}
    </div>
  )
}
