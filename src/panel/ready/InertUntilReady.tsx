'use client'

import { type ReactNode, useEffect, useState } from 'react'

/**
 * Takes no input until the page answers it. The server sends forms that can be read before their code is there; what
 * was typed into them by then would vanish, or be shown and never saved.
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
