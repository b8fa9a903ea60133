import type { Payload, Where } from 'payload'

import { idOf } from '../../../people/access/payload/actorOf.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { emailOf } from '../emailOf.ts'
import { mostAttempts, retryAfter } from '../retryAfter.ts'

type Row = {
  id: string
  to?: string | { id: string } | null
  text: string
  resource: WorkflowResource
  document: string
  attempts?: number | null
}

type Sending = {
  now: Date
  /** The address of the admin panel, without a trailing slash. */
  panel: string
  /** A random number from 0 up to 1, for jitter: e-mails that failed together are not all retried at once. */
  chance: number
}

export type Sent = { sent: number; failed: number; later: number }

const atOnce = 50

/**
 * Sends the e-mails that are due, oldest first. An e-mail is claimed by postponing its next attempt, so that only one of
 * several processes sends it. If that process dies, it is sent again: at least once, never lost.
 */
export const sendWaiting = async (payload: Payload, { chance, now, panel }: Sending): Promise<Sent> => {
  const due: Where = {
    and: [{ mail: { equals: 'waiting' } }, { mailAt: { less_than_equal: now.toISOString() } }],
  }
  const { docs } = await payload.db.find<Row>({
    collection: 'notifications',
    limit: atOnce,
    pagination: false,
    sort: 'mailAt',
    where: due,
  })
  const retryOf = (attempt: number) => retryAfter(attempt, now, chance).toISOString()
  const outcome: Sent = { sent: 0, failed: 0, later: 0 }
  for (const row of docs) {
    const attempt = await take(payload, row, retryOf)
    if (attempt !== undefined) outcome[await send(payload, row, { attempt, panel })] += 1
  }
  return outcome
}

/** Claims an e-mail for one attempt; undefined when another process was faster. */
const take = async (
  { db }: Payload,
  row: Row,
  retryOf: (attempt: number) => string,
): Promise<number | undefined> => {
  const before = row.attempts ?? 0
  const taken: unknown = await db.updateOne({
    collection: 'notifications',
    data: { attempts: before + 1, mailAt: retryOf(before + 1) },
    options: { atomic: true },
    where: {
      and: [{ id: { equals: row.id } }, { mail: { equals: 'waiting' } }, { attempts: { equals: before } }],
    },
  })
  return taken ? before + 1 : undefined
}

const send = async (
  payload: Payload,
  row: Row,
  { attempt, panel }: { attempt: number; panel: string },
): Promise<keyof Sent> => {
  const to = await addressOf(payload, row)
  if (to === undefined)
    return mark(payload, row, { mail: 'failed', mailError: 'This account was deleted or disabled.' })
  try {
    await payload.sendEmail({ to, ...emailOf(row, panel) })
  } catch (error) {
    const mailError = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    payload.logger.warn({
      msg: `A notification could not be sent by e-mail (attempt ${attempt}). Check the mail server.`,
      err: mailError,
    })
    return mark(payload, row, { mail: attempt >= mostAttempts ? 'failed' : 'waiting', mailError })
  }
  return mark(payload, row, { mail: 'sent', mailError: null })
}

const outcomes = { failed: 'failed', sent: 'sent', waiting: 'later' } as const

const mark = async (
  { db }: Payload,
  { id }: Row,
  data: { mail: keyof typeof outcomes; mailError: string | null },
): Promise<keyof Sent> => {
  await db.updateOne({ collection: 'notifications', id, data, returning: false })
  return outcomes[data.mail]
}

const addressOf = async ({ db }: Payload, { to }: Row): Promise<string | undefined> => {
  if (!to) return undefined
  const user = await db.findOne<{ id: string; email?: string; disabled?: boolean | null }>({
    collection: 'users',
    where: { id: { equals: idOf(to) } },
  })
  return user?.disabled === true ? undefined : user?.email
}
