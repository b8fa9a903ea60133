import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../database/payload/inOwnTransaction.ts'
import type { JobLease } from './job.ts'
import type { JobParts } from './jobParts.ts'

const collection = 'job-leases'

type Row = { id: string; name: string; dueAt: string | Date; number: number; takenBy: string }

/** A lease that this process holds until the next one is due. */
export type TakenLease = { name: string; number: number }

/**
 * Takes the lease of a job if it is due; the next one is due after the interval. Only one of several processes gets it.
 * If that process dies, the work is left to the next lease, so each run must also repair what an earlier one left undone.
 *
 * @returns undefined when the lease is not due, or another process took it first
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
    // Two processes created the first lease of a job at once; the other one won.
    if (isDue(await find({ payload }, name))) throw error
    return undefined
  })
}

/** Whether this process still holds a lease; checked before a write, in case the process was suspended for long. */
export const holdsJobLease = async (req: PayloadRequest, { name, number }: TakenLease): Promise<boolean> =>
  (await find(req, name))?.number === number

/** Makes a job due at once, in the transaction of the write that it has to follow. */
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
