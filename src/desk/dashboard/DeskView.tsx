import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps, TypedUser } from 'payload'

import { scopeOf } from '../../access/allows.ts'
import { actorOf } from '../../access/payload/actorOf.ts'
import { stageLabels, stages } from '../../workflow/stages.ts'
import type { StageCounts } from '../lists/countStages.ts'
import { listAddress } from '../lists/listAddress.ts'
import { DeskLines } from './DeskLines.tsx'
import { type DeskTray, readDesk } from './readDesk.ts'
import { SignOffTray } from './SignOffTray.tsx'

type Props = Pick<AdminViewServerProps, 'payload'> & { user?: TypedUser | null }

/** The panel's first page: what stands where, what waits for this person, and what changed last. */
export const DeskView = async ({ payload, user }: Props) => {
  if (!user) return null
  const { counts, latest, trays } = await readDesk({ payload, user })
  const { admin } = payload.config.routes
  const mayWrite = scopeOf(actorOf({ user }), 'articles', 'create') !== undefined
  return (
    <Gutter className="desk">
      <header className="desk__head">
        <h1>Desk</h1>
        {mayWrite && (
          <Link className="desk__new" href={`${admin}/collections/articles/create`} prefetch={false}>
            Write a story
          </Link>
        )}
      </header>
      <Stages admin={admin} counts={counts} />
      <div className="desk__columns">
        <div className="desk__trays">
          <SignOffTray payload={payload} user={user} />
          {trays.map((tray) => (
            <Tray admin={admin} key={tray.key} tray={tray} />
          ))}
        </div>
        <section aria-labelledby="desk-latest" className="desk-tray desk-tray--latest">
          <h2 id="desk-latest">Latest changes</h2>
          <DeskLines admin={admin} empty="Nothing has been written yet." isBadged stories={latest} />
        </section>
      </div>
    </Gutter>
  )
}

const Stages = ({ admin, counts }: { admin: string; counts: StageCounts }) => (
  <nav aria-label="Stories by stage" className="desk__stages">
    {stages.map((stage) => (
      <Link
        className={`desk-count desk-count--${stage}`}
        href={listAddress(admin, 'articles', [{ field: 'stage', is: stage }])}
        key={stage}
        prefetch={false}
      >
        <span className="desk-count__number">{counts[stage]}</span>
        <span className="desk-count__label">{stageLabels[stage]}</span>
      </Link>
    ))}
  </nav>
)

const Tray = ({ admin, tray }: { admin: string; tray: DeskTray }) => (
  <section aria-labelledby={`desk-${tray.key}`} className="desk-tray">
    <h2 id={`desk-${tray.key}`}>
      {tray.title}
      {tray.total > 0 && <span className="desk-tray__total">{tray.total}</span>}
    </h2>
    <DeskLines
      admin={admin}
      empty={tray.empty}
      isBadged={tray.key === 'corrections'}
      stories={tray.stories}
    />
  </section>
)
