import type { PayloadRequest, Where } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'

const collection = 'media-changes'

/** A row of `media-changes`; times are ISO 8601. It also has the facts of the new file, if one was sent. */
export type ChangeRow = {
  id: string
  media: string
  state: 'waiting' | 'applied' | 'refused'
  title?: string | null
  /** The fields that readers would see changed; `filename` for a new file. */
  changed: string[]
  /** The values sent for them, except the file. */
  sent: Record<string, unknown>
  /** What readers saw when the change was sent or, once it is applied, until then. */
  before: Record<string, unknown>
  askedBy: string | null
  askedByName: string | null
  at: string
  decidedBy?: string | null
  decidedByName?: string | null
  decidedAt?: string | null
  note?: string | null
  filename?: string | null
}

export const findChange = (req: PayloadRequest, id: string): Promise<ChangeRow | undefined> =>
  readRow<ChangeRow>(req, collection, id)

/** The waiting changes of a picture, oldest first. */
export const waitingChanges = (req: PayloadRequest, media: string): Promise<ChangeRow[]> =>
  find(req, { and: [ofPicture(media), { state: { equals: 'waiting' } }] }, 'at')

/** All changes of a picture: applied, waiting and refused. */
export const allChanges = (req: PayloadRequest, media: string): Promise<ChangeRow[]> =>
  find(req, ofPicture(media), 'at')

/** For each picture, the first change applied after a moment; its `before` is what readers saw at that moment. */
export const firstChangesAfter = async (
  req: PayloadRequest,
  media: readonly string[],
  time: string,
): Promise<Map<string, ChangeRow>> => {
  const rows = await find(
    req,
    {
      and: [
        { media: { in: [...media] } },
        { state: { equals: 'applied' } },
        { decidedAt: { greater_than: time } },
      ],
    },
    'decidedAt',
  )
  return new Map(rows.toReversed().map((row) => [row.media, row]))
}

export const writeChange = async (
  req: PayloadRequest,
  id: string,
  data: Partial<ChangeRow>,
): Promise<void> => {
  await req.payload.db.updateOne({ collection, id, data: { ...data }, req, returning: false })
}

const ofPicture = (media: string): Where => ({ media: { equals: media } })

const find = async (req: PayloadRequest, where: Where, sort: string): Promise<ChangeRow[]> => {
  const query = { collection, pagination: false, req, sort, where } as const
  return (await req.payload.db.find<ChangeRow>(query)).docs
}
