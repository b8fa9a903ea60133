'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

/** The link to the desk, first in the navigation. */
export const DeskLink = () => {
  const { config } = useConfig()
  const isHere = usePathname() === config.routes.admin
  return (
    <Link
      aria-current={isHere ? 'page' : undefined}
      className={`nav__link desk-link ${isHere ? 'desk-link--here' : ''}`}
      href={config.routes.admin}
      prefetch={false}
    >
      Desk
    </Link>
  )
}
