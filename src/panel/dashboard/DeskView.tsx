import { Gutter, Link } from '@payloadcms/ui'
import type { AdminViewServerProps, TypedUser } from 'payload'

import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { stageLabels, stages } from '../../rules/workflow/stages.ts'
import { ForYou } from '../foryou/ForYou.tsx'
import { readForYou } from '../foryou/readForYou.ts'
import type { StageCounts } from '../lists/countStages.ts'
import { listAddress } from '../lists/listAddress.ts'
import { DeskLines } from './DeskLines.tsx'
import { More } from './More.tsx'
import { PictureTray } from './PictureTray.tsx'
import { type DeskTray, readDesk } from './readDesk.ts'
import { ScheduleTray } from './ScheduleTray.tsx'
import { SignOffTray } from './SignOffTray.tsx'

type Props = Pick<AdminViewServerProps, 'payload'> & { user?: TypedUser | null }

/** The panel's first page: stories by stage, what waits for this person, and what changed last. */
export const DeskView = async ({ payload, user }: Props) => {
  if (!user) return null
  if (actorOf({ user }).kind === 'newcomer') return <SetUpFirst admin={payload.config.routes.admin} />
  const [{ counts, latest, schedules, trays }, forYou] = await Promise.all([
    readDesk({ payload, user }),
    readForYou({ payload, user }),
  ])
  const { admin } = payload.config.routes
  const mayWrite = scopeOf(actorOf({ user }), 'articles', 'create') !== undefined
  return (
    <Gutter className="desk">
      <Head admin={admin} mayWrite={mayWrite} />
      {isUnguarded(user) && <AdviseFactor admin={admin} />}
      <Stages admin={admin} counts={counts} />
      <div className="desk__columns">
        <div className="desk__trays">
          <ScheduleTray admin={admin} name="failed" tray={schedules.failed} />
          <SignOffTray payload={payload} user={user} />
          <PictureTray payload={payload} user={user} />
          {trays.map((tray) => (
            <Tray admin={admin} key={tray.key} tray={tray} />
          ))}
          <ScheduleTray admin={admin} name="ahead" tray={schedules.ahead} />
        </div>
        <div className="desk__side">
          <ForYou {...forYou} />
          <section aria-labelledby="desk-latest" className="desk-tray desk-tray--latest">
            <h2 id="desk-latest">Latest changes</h2>
            <DeskLines admin={admin} empty="Nothing has been written yet." isBadged stories={latest} />
            <More
              href={listAddress(admin, 'articles')}
              shown={latest.length}
              total={Object.values(counts).reduce((sum, count) => sum + count, 0)}
            />
          </section>
        </div>
      </div>
    </Gutter>
  )
}

const Head = ({ admin, mayWrite }: { admin: string; mayWrite: boolean }) => (
  <header className="desk__head">
    <h1>Desk</h1>
    {mayWrite && (
      <Link className="desk__new" href={`${admin}/collections/articles/create`} prefetch={false}>
        Write a story
      </Link>
    )}
  </header>
)

/** Whether an admin has no second factor, so that their password alone opens everything. */
const isUnguarded = (user: TypedUser): boolean =>
  user.collection === 'users' && user.role === 'admin' && user.secondFactor !== true

const AdviseFactor = ({ admin }: { admin: string }) => (
  <p className="desk__advice">
    Your account may do everything, and its password alone opens it.{' '}
    <Link href={`${admin}/account`} prefetch={false}>
      Set up a second factor
    </Link>
  </p>
)

const SetUpFirst = ({ admin }: { admin: string }) => (
  <Gutter className="desk">
    <h1>One thing first</h1>
    <p>
      Your role needs a second factor. <Link href={`${admin}/account`}>Set it up on your account’s page</Link>
      ; the desk opens when it is on.
    </p>
  </Gutter>
)

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
    <More
      href={listAddress(admin, 'articles', tray.narrowed)}
      shown={tray.stories.length}
      total={tray.total}
    />
  </section>
)
