'use client'

import { toast, useAuth, useDocumentInfo } from '@payloadcms/ui'

import type { Schedule } from '../../editorial/schedule/schedule.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { isWorkflowResource } from '../../rules/rights/isWorkflowResource.ts'
import { ScheduledTime } from './ScheduledTime.tsx'
import { scheduleWords } from './scheduleWords.ts'
import { useSchedules } from './useSchedules.ts'

/** The schedules of the open story, waiting and failed. */
export const Schedules = () => {
  const { cancel, schedules } = useSchedules()
  if (schedules.length === 0) return null
  return (
    <ul className="schedules">
      {schedules.map((schedule) => (
        <Line key={schedule.id} onCancel={() => cancel(schedule)} schedule={schedule} />
      ))}
    </ul>
  )
}

const Line = ({ schedule, onCancel }: { schedule: Schedule; onCancel: () => Promise<boolean> }) => {
  const { action, askedByName, at, lastError, reason, state, zone } = schedule
  if (state === 'failed') {
    return (
      <li className="schedules__failed">
        <strong>{scheduleWords[action].failed}</strong> <ScheduledTime at={at} zone={zone} />
        <p>{lastError}</p>
      </li>
    )
  }
  return (
    <li>
      <strong>{scheduleWords[action].ahead}</strong> <ScheduledTime at={at} zone={zone} />
      {reason && <p>{reason}</p>}
      <p className="schedules__by">Asked for by {askedByName}</p>
      {action === 'withdraw' && <Cancel onCancel={onCancel} />}
    </li>
  )
}

/** The button that cancels a scheduled withdrawal; a publication is cancelled by a move in the menu. */
const Cancel = ({ onCancel }: { onCancel: () => Promise<boolean> }) => {
  const { user } = useAuth()
  const { collectionSlug } = useDocumentInfo()
  const isTheirs =
    isWorkflowResource(collectionSlug) &&
    scopeOf(actorOf({ user: user as never }), collectionSlug, 'withdraw')
  if (!isTheirs) return null
  const cancel = async () => {
    if (await onCancel()) toast.success('Cancelled: it stays.')
    else toast.error('The withdrawal could not be cancelled. Reload the page and try again.')
  }
  return (
    <button className="schedules__cancel" onClick={() => void cancel()} type="button">
      Cancel this withdrawal
    </button>
  )
}
