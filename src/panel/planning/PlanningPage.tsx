import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

type Props = { children: ReactNode; view: AdminViewServerProps }

/** A planning view in the panel's frame, with its navigation. */
export const PlanningPage = ({ children, view }: Props) => (
  <DefaultTemplate {...templateOf(view)}>
    <Gutter className="planning">{children}</Gutter>
  </DefaultTemplate>
)

/** What the panel's frame around a view needs. */
const templateOf = ({ initPageResult, params = {}, searchParams = {} }: AdminViewServerProps) => {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  return {
    i18n,
    ...(locale && { locale }),
    params,
    payload,
    permissions,
    req,
    searchParams,
    ...(user && { user }),
    viewActions: [],
    visibleEntities,
  }
}
