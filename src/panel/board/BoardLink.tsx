'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

/** The link to the board, below the one to the desk. */
export const BoardLink = () => {
  const { config } = useConfig()
  const board = `${config.routes.admin}/board`
  const isHere = usePathname() === board
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className={`nav__link desk-link ${isHere ? 'desk-link--here' : ''}`}
      href={board}
      prefetch={false}
    >
      Board
    </Link>
  )
}
