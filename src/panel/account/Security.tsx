'use client'

import { useAuth, useConfig, useDocumentInfo } from '@payloadcms/ui'

import { CalendarLink } from './CalendarLink.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { SessionList } from './SessionList.tsx'

type Person = { id: string | number; role?: string }

/** Second factor, sessions and calendar link of an account: one's own on the account page; the first two for admins. */
export const Security = () => {
  const { user } = useAuth<Person>()
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  if (!user || id === undefined) return null
  const isOwn = String(user.id) === String(id)
  if (!isOwn && user.role !== 'admin') return null
  const whose = { url: `${config.routes.api}/${config.admin.user}`, query: isOwn ? '' : `?user=${id}`, isOwn }
  return (
    <div className="security">
      <SecondFactor {...whose} />
      <SessionList {...whose} />
      {isOwn && <CalendarLink url={`${config.routes.api}/calendar/link`} />}
    </div>
  )
}
