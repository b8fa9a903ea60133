import { Link } from '@payloadcms/ui'
import type { Payload, TypedUser } from 'payload'

import { changedLabels } from '../../media/changes/readerFacing.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { workflowResources } from '../../rules/rights/policy.ts'
import { LocalTime } from '../words/LocalTime.tsx'

type Reader = { payload: Payload; user: TypedUser }

const traySize = 5

/** Waiting changes of live pictures, for people who may publish; hidden when there are none. */
export const PictureTray = async ({ payload, user }: Reader) => {
  const actor = actorOf({ user })
  const mayPublish = workflowResources.some((resource) => scopeOf(actor, resource, 'publish') !== undefined)
  if (!mayPublish) return null
  const { docs, totalDocs } = await readWaiting({ payload, user })
  if (totalDocs === 0) return null
  const { admin } = payload.config.routes
  return (
    <section aria-labelledby="desk-pictures" className="desk-tray">
      <h2 id="desk-pictures">
        Changes of live pictures
        <span className="desk-tray__total">{totalDocs}</span>
      </h2>
      <ul className="desk-lines">
        {docs.map((row) => (
          <li key={row.id}>
            <Link href={`${admin}/collections/media/${row.media}`} prefetch={false}>
              {row.title ?? 'Untitled'}
            </Link>
            <p className="desk-lines__about">
              <span>{row.askedByName}</span>
              <span>{changedLabels(row.changed as string[]).join(', ')}</span>
              <LocalTime value={row.at} />
            </p>
          </li>
        ))}
      </ul>
      {totalDocs > docs.length && (
        <p className="desk-lines__about">and {totalDocs - docs.length} more, once these are decided.</p>
      )}
    </section>
  )
}

const readWaiting = ({ payload, user }: Reader) =>
  payload.find({
    collection: 'media-changes',
    depth: 0,
    limit: traySize,
    overrideAccess: false,
    sort: 'at',
    user,
    where: { state: { equals: 'waiting' } },
  })
