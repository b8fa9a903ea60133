import { Link } from '@payloadcms/ui'

import type { Schedule } from '../../schedule/schedule.ts'
import { ScheduledTime } from '../schedules/ScheduledTime.tsx'
import { scheduleWords } from '../schedules/scheduleWords.ts'
import type { ScheduleTray } from './readSchedules.ts'

type Props = { admin: string; trays: Record<'ahead' | 'failed', ScheduleTray> }

/** What went wrong with the schedules comes first, then what happens next; each only when there is something. */
export const ScheduleTrays = ({ admin, trays }: Props) => (
  <>
    <Tray admin={admin} name="failed" title="Did not happen as scheduled" tray={trays.failed} />
    <Tray admin={admin} name="ahead" title="Happens by itself" tray={trays.ahead} />
  </>
)

type TrayProps = { admin: string; name: 'ahead' | 'failed'; title: string; tray: ScheduleTray }

const Tray = ({ admin, name, title, tray: { schedules, total } }: TrayProps) => {
  if (total === 0) return null
  return (
    <section aria-labelledby={`desk-schedules-${name}`} className={`desk-tray desk-tray--${name}`}>
      <h2 id={`desk-schedules-${name}`}>
        {title}
        <span className="desk-tray__total">{total}</span>
      </h2>
      <ul className="desk-lines">
        {schedules.map((schedule) => (
          <Line admin={admin} key={schedule.id} schedule={schedule} />
        ))}
      </ul>
    </section>
  )
}

const Line = ({ admin, schedule }: { admin: string; schedule: Schedule }) => {
  const { action, at, document, lastError, resource, state, title, zone } = schedule
  return (
    <li>
      <Link href={`${admin}/collections/${resource}/${document}`} prefetch={false}>
        {title}
      </Link>
      <p className="desk-lines__about">
        <span>
          {scheduleWords[action][state === 'failed' ? 'failed' : 'ahead'].toLowerCase()}{' '}
          <ScheduledTime at={at} zone={zone} />
        </span>
        {state === 'failed' && <span>{lastError}</span>}
      </p>
    </li>
  )
}
