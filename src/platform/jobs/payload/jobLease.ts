import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../database/payload/inOwnTransaction.ts'
import type { JobLease } from './job.ts'
import type { JobParts } from './jobParts.ts'

const collection = 'turns'

type Row = { id: string; name: string; dueAt: string | Date; number: number; takenBy: string }

/** A lease that was taken: no other process has it, until the next one is due. */
export type TakenLease = { name: string; number: number }

/**
 * Takes the lease of a job, if it is due: the next one is due after its interval. Of several processes one gets it. One
 * that dies in the middle leaves the work to the next lease, so it must be work that puts right what is not.
 *
 * @returns undefined when it is not due, or another process was first
 */
export const takeJobLease = async (
  { clock, name: runner, payload }: JobParts,
  { every, name }: JobLease,
): Promise<TakenLease | undefined> => {
  await clock.sync()
  const isDue = (row: Row | undefined): boolean => !row || new Date(row.dueAt) <= clock.now()
  if (!isDue(await find({ payload }, name))) return undefined
  const take = async (req: PayloadRequest): Promise<TakenLease | undefined> => {
    const row = await find(req, name)
    if (!isDue(row)) return undefined
    const number = (row?.number ?? 0) + 1
    const data = {
      name,
      number,
      takenBy: runner,
      dueAt: new Date(clock.now().getTime() + every).toISOString(),
    }
    const { db } = payload
    if (row) await db.updateOne({ collection, id: row.id, data, req, returning: false })
    else await db.create({ collection, data, req, returning: false })
    return { name, number }
  }
  return inOwnTransaction(payload, take).catch(async (error: unknown) => {
    /* The first lease of all, taken twice at once: the row is there, and one of them did not make it. */
    if (isDue(await find({ payload }, name))) throw error
    return undefined
  })
}

/** Whether a lease is still ours: a process that stood still for long finds out here, before it writes. */
export const holdsJobLease = async (req: PayloadRequest, { name, number }: TakenLease): Promise<boolean> =>
  (await find(req, name))?.number === number

/** Makes a job due at once, in the transaction of what makes it so. */
export const makeDue = async (req: PayloadRequest, name: string): Promise<void> => {
  const row = await find(req, name)
  if (!row) return
  const data = { dueAt: new Date(0).toISOString() }
  await req.payload.db.updateOne({ collection, id: row.id, data, req, returning: false })
}

const find = async (
  req: Partial<PayloadRequest> & { payload: Payload },
  name: string,
): Promise<Row | undefined> =>
  (await req.payload.db.findOne<Row>({ collection, req, where: { name: { equals: name } } })) ?? undefined
