import type { PayloadRequest, Where } from 'payload'

import type { Schedule } from '../schedule.ts'

const collection = 'schedules'

type Of = Pick<Schedule, 'resource' | 'document'>
/** A request, or the database alone where nothing of a request counts. */
type Asking = Partial<PayloadRequest> & Pick<PayloadRequest, 'payload'>

/** More than this is never open before the time that a look-up goes to. */
const most = 200

export const findSchedule = async (req: Asking, id: string): Promise<Schedule | undefined> =>
  (await req.payload.db.findOne<Schedule>({ collection, req, where: { id: { equals: id } } })) ?? undefined

/** Everything that waits or is under way, the earliest first. */
export const openSchedules = (req: Asking): Promise<Schedule[]> => find(req, isOpen)

/** What of one document waits, is under way, or failed without anybody having dealt with it. */
export const schedulesOf = (req: Asking, { resource, document }: Of): Promise<Schedule[]> =>
  find(req, {
    and: [
      { resource: { equals: resource } },
      { document: { equals: document } },
      { or: [isOpen, { isUnseen: { equals: true } }] },
    ],
  })

/** What a runner has under way. */
export const schedulesLeasedBy = (req: Asking, runner: string): Promise<Schedule[]> =>
  find(req, { and: [{ state: { equals: 'running' } }, { leasedBy: { equals: runner } }] })

export const addSchedule = async (
  req: PayloadRequest,
  asked: Pick<Schedule, 'title' | 'resource' | 'document' | 'action' | 'at' | 'zone' | 'rev' | 'hash'> &
    Pick<Schedule, 'reason' | 'askedBy' | 'askedByName'>,
): Promise<Schedule> => {
  const fresh = { state: 'waiting', dueAt: asked.at, fence: 0, attempts: 0, isUnseen: false }
  const made: unknown = await req.payload.db.create({ collection, data: { ...asked, ...fresh }, req })
  return made as Schedule
}

/** Writes a copy of the data, for the MongoDB adapter puts an `id` of its own into what it is given. */
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
