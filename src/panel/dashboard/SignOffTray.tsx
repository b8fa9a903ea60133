import { Link } from '@payloadcms/ui'
import type { Payload, TypedUser } from 'payload'

import type { SignOff } from '../../payload-types.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { workflowResources } from '../../rules/rights/policy.ts'
import { listAddress } from '../lists/listAddress.ts'
import { LocalTime } from '../words/LocalTime.tsx'
import { More } from './More.tsx'

type Reader = { payload: Payload; user: TypedUser }

const traySize = 5

/** Texts published without review that wait to be signed off, for people who may do that; hidden when there are none. */
export const SignOffTray = async ({ payload, user }: Reader) => {
  const actor = actorOf({ user })
  const mine = workflowResources.filter((resource) => scopeOf(actor, resource, 'sign-off') !== undefined)
  if (mine.length === 0) return null
  const { docs, totalDocs } = await payload.find({
    collection: 'sign-offs',
    depth: 0,
    limit: traySize,
    overrideAccess: false,
    sort: 'publishedAt',
    user,
    where: { and: [{ state: { equals: 'open' } }, { resource: { in: mine } }] },
  })
  if (totalDocs === 0) return null
  const { admin } = payload.config.routes
  return (
    <section aria-labelledby="desk-sign-offs" className="desk-tray">
      <h2 id="desk-sign-offs">
        Published without a review
        <span className="desk-tray__total">{totalDocs}</span>
      </h2>
      <ul className="desk-lines">
        {docs.map((row) => (
          <Line key={row.id} admin={admin} row={row} />
        ))}
      </ul>
      <More
        href={listAddress(admin, 'sign-offs', [{ field: 'state', is: 'open' }])}
        shown={docs.length}
        total={totalDocs}
      />
    </section>
  )
}

const Line = ({ admin, row }: { admin: string; row: SignOff }) => (
  <li>
    <Link href={`${admin}/collections/${row.resource}/${row.document}`} prefetch={false}>
      {row.title ?? 'Untitled'}
    </Link>
    <p className="desk-lines__about">
      <span>{row.publishedByName}</span>
      <LocalTime value={row.publishedAt} />
    </p>
    {row.reason && <p className="desk-lines__about">“{row.reason}”</p>}
  </li>
)
