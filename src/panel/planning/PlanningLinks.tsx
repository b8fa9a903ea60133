'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

const views = [
  { path: '/board', label: 'Board' },
  { path: '/calendar', label: 'Calendar' },
  { path: '/coverage', label: 'Coverage' },
] as const

/** The links to the planning views, below the one to the desk. */
export const PlanningLinks = () => {
  const { config } = useConfig()
  const here = usePathname()
  return views.map(({ label, path }) => {
    const href = config.routes.admin + path
    const isHere = here === href
    return (
      <Link
        aria-current={isHere ? 'page' : undefined}
        className={`nav__link desk-link ${isHere ? 'desk-link--here' : ''}`}
        href={href}
        key={path}
        prefetch={false}
      >
        {label}
      </Link>
    )
  })
}
