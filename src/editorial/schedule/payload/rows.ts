import type { PayloadRequest, Where } from 'payload'

import type { Schedule } from '../schedule.ts'

const collection = 'schedules'

type Of = Pick<Schedule, 'resource' | 'document'>
/** A request with its transaction, or just Payload to read outside of any transaction. */
type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** The most schedules that one query reads. */
const most = 200

export const findSchedule = async (req: Asking, id: string): Promise<Schedule | undefined> =>
  (await req.payload.db.findOne<Schedule>({ collection, req, where: { id: { equals: id } } })) ?? undefined

/** All waiting and running schedules, earliest first. */
export const openSchedules = (req: Asking): Promise<Schedule[]> => find(req, isOpen)

/** The schedules of a document that wait, are running, or have failed and not been dealt with. */
export const schedulesOf = (req: Asking, { resource, document }: Of): Promise<Schedule[]> =>
  find(req, {
    and: [
      { resource: { equals: resource } },
      { document: { equals: document } },
      { or: [isOpen, { isUnseen: { equals: true } }] },
    ],
  })

/** The schedules that a runner has leased. */
export const schedulesLeasedBy = (req: Asking, runner: string): Promise<Schedule[]> =>
  find(req, { and: [{ state: { equals: 'running' } }, { leasedBy: { equals: runner } }] })

export const addSchedule = async (
  req: PayloadRequest,
  schedule: Pick<Schedule, 'title' | 'resource' | 'document' | 'action' | 'at' | 'zone' | 'rev' | 'hash'> &
    Pick<Schedule, 'reason' | 'askedBy' | 'askedByName'>,
): Promise<Schedule> => {
  const fresh = { state: 'waiting', dueAt: schedule.at, fence: 0, attempts: 0, isUnseen: false }
  const made: unknown = await req.payload.db.create({ collection, data: { ...schedule, ...fresh }, req })
  return made as Schedule
}

/** Updates a schedule. The data is copied, because the MongoDB adapter adds an `id` to what it gets. */
export const writeSchedule = async (
  req: PayloadRequest,
  id: string,
  data: Partial<Schedule>,
): Promise<void> => {
  await req.payload.db.updateOne({ collection, id, data: { ...data }, req, returning: false })
}

const isOpen: Where = { state: { in: ['waiting', 'running'] } }

const find = async (req: Asking, where: Where): Promise<Schedule[]> => {
  const { docs } = await req.payload.db.find<Schedule>({
    collection,
    limit: most,
    pagination: false,
    req: req,
    sort: ['at', 'id'],
    where,
  })
  return docs
}
