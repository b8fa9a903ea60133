import type { PayloadRequest } from 'payload'

import { actorIn } from '../../../people/audit/payload/provenance.ts'
import { utc } from '../../../text/time/timeZone.ts'
import type { Effect, Outcome } from '../../stories/payload/outcome.ts'
import { titleOf } from '../../stories/titleOf.ts'
import { consequences } from '../consequences.ts'
import type { Schedule } from '../schedule.ts'
import { cancelSchedules, failSchedules } from './cancelSchedules.ts'
import { logSchedule } from './logSchedule.ts'
import { addSchedule, schedulesOf, writeSchedule } from './rows.ts'
import { takeUnderWay } from './underWay.ts'

/**
 * Updates the schedules of a story in the transaction of a write: the move `schedule` creates one, and a write that takes
 * the story off the schedule cancels it.
 */
export const followSchedules: Effect = async ({ req, outcome, doc }) => {
  const underWay = takeUnderWay(req)
  const rows = outcome.isNew ? [] : await schedulesOf(req, { resource: outcome.resource, document: doc.id })
  const { cancelled, carriedOn, seen } = consequences(rows, outcome, underWay)
  const end = outcome.picture ? failSchedules : cancelSchedules
  await end(req, cancelled, becauseOf(outcome))
  for (const { id } of carriedOn) await writeSchedule(req, id, { rev: outcome.rev, hash: outcome.hash })
  for (const { id } of seen) await writeSchedule(req, id, { isUnseen: false })
  if (outcome.move === 'schedule') await addPublication(req, outcome, doc)
}

const becauseOf = ({ isEdit, isRestore, move, picture, to }: Outcome): string => {
  if (picture) return `A picture that it shows was changed (${picture.title}), and it is ${to} now.`
  if (move === 'schedule') return 'It was scheduled for another time.'
  if (move) return `It was taken off the schedule: ${move.replaceAll('-', ' ')}.`
  if (isRestore) return 'An older text was restored.'
  return isEdit ? `The text was changed, and is ${to} now.` : `It is ${to} now.`
}

const addPublication = async (
  req: PayloadRequest,
  { comment, hash, plannedFor, resource, rev, zone }: Outcome,
  doc: Readonly<Record<string, unknown>> & { id: string },
): Promise<void> => {
  if (plannedFor === undefined) throw new Error('A story was scheduled without a time.')
  const { id: askedBy = null, name: askedByName = 'Copydesk' } = actorIn(req)
  const schedule: Parameters<typeof addSchedule>[1] = {
    title: titleOf(resource, doc),
    resource,
    document: doc.id,
    action: 'publish',
    at: plannedFor,
    zone: zone ?? utc,
    rev,
    hash,
    reason: comment ?? null,
    askedBy,
    askedByName,
  }
  const row: Schedule = await addSchedule(req, schedule)
  await logSchedule(req, row)
}
