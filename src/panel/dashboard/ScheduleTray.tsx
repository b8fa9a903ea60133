import { Link } from '@payloadcms/ui'

import type { Schedule } from '../../editorial/schedule/schedule.ts'
import { ScheduledTime } from '../schedules/ScheduledTime.tsx'
import { scheduleWords } from '../schedules/scheduleWords.ts'
import type { Schedules } from './readSchedules.ts'

type Props = { admin: string; name: keyof typeof titles; tray: Schedules }

const titles = { ahead: 'Happens by itself', failed: 'Did not happen as scheduled' } as const

/** How many are shown at first. */
const shown = 6

/** The next scheduled actions, or the failed ones; hidden when there are none. */
export const ScheduleTray = ({ admin, name, tray: { schedules, total } }: Props) => {
  if (total === 0) return null
  return (
    <section aria-labelledby={`desk-schedules-${name}`} className={`desk-tray desk-tray--${name}`}>
      <h2 id={`desk-schedules-${name}`}>
        {titles[name]}
        <span className="desk-tray__total">{total}</span>
      </h2>
      <Lines admin={admin} schedules={schedules.slice(0, shown)} />
      {schedules.length > shown && (
        <details className="desk-tray__more">
          <summary>and {total - shown} more</summary>
          <Lines admin={admin} schedules={schedules.slice(shown)} />
        </details>
      )}
    </section>
  )
}

const Lines = ({ admin, schedules }: { admin: string; schedules: Schedule[] }) => (
  <ul className="desk-lines">
    {schedules.map((schedule) => (
      <Line admin={admin} key={schedule.id} schedule={schedule} />
    ))}
  </ul>
)

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
