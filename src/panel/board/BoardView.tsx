import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps, Payload, TypedUser } from 'payload'

import { readBoard } from '../../editorial/planning/payload/readBoard.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { readFilter } from './boardFilter.ts'
import { LazyBoard } from './LazyBoard.tsx'

/** The board: stories in a column for each stage. Payload serves such views to everybody, so it checks who asks. */
export const BoardView = async (props: AdminViewServerProps) => {
  const { payload, user } = props.initPageResult.req
  const { admin, api } = payload.config.routes
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/board`)}`)
  if (actorOf({ user }).kind !== 'person') redirect(admin)
  const filter = readFilter(props.searchParams ?? {})
  const sections = await readSections(payload, user)
  // A query by a section that does not exist would be refused, and the page with it.
  const isKnown = filter.section === undefined || sections.some(({ id }) => id === filter.section)
  const columns = isKnown ? await readBoard({ payload, user, now: new Date() }, filter) : []
  return (
    <DefaultTemplate {...templateOf(props)}>
      <Gutter className="board">
        <LazyBoard admin={admin} api={api} columns={columns} filter={filter} sections={sections} />
      </Gutter>
    </DefaultTemplate>
  )
}

const readSections = async (payload: Payload, user: TypedUser) => {
  const { docs } = await payload.find({
    collection: 'sections',
    depth: 0,
    draft: true,
    overrideAccess: false,
    pagination: false,
    select: { name: true },
    sort: 'name',
    user,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name: name || 'Unnamed section' }))
}

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
