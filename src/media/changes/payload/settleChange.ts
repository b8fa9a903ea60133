import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload'

import { followPicture } from '../../../editorial/workflow/payload/followPicture.ts'
import { actorIn } from '../../../people/audit/payload/provenance.ts'
import { digestIn, focalOf, versionOf } from '../../sizes/version.ts'
import { changedLabels } from '../readerFacing.ts'
import { writeChange } from './rows.ts'
import { type ChangeUnderWay, underWay } from './underWay.ts'

type Document = Readonly<Record<string, unknown>>

/** Replaces the facts of the old file by those of the new one. */
export const settleFile: CollectionBeforeChangeHook = ({ data, req }) => {
  const file = underWay.peek(req)?.file
  if (!file) return data
  const settled = { ...(data as Document), ...file }
  const version = versionOf(digestIn(String(file['version'])), focalOf(settled))
  return { ...settled, version }
}

/** Stores what readers saw until now, and updates the stories that show the picture. */
export const settleChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  const change = underWay.take(req)
  if (!change) return
  const { alt, filename, id } = doc as { alt?: unknown; filename?: unknown; id: string }
  const title = String(change.before['filename'] ?? filename ?? alt)
  await keep(req, { change, media: String(id), title })
  await followPicture(req, { id: String(id), title, changed: changedLabels(change.changed) })
}

type Kept = { change: ChangeUnderWay; media: string; title: string }

const keep = async (req: PayloadRequest, { change, media, title }: Kept): Promise<void> => {
  const { id: decidedBy = null, name: decidedByName = null } = actorIn(req)
  const now = new Date().toISOString()
  const decided = {
    state: 'applied',
    before: { ...change.before },
    decidedBy,
    decidedByName,
    decidedAt: now,
  } as const
  if (change.row !== undefined) return writeChange(req, change.row, decided)
  const data = {
    ...decided,
    media,
    title,
    changed: [...change.changed],
    sent: { ...change.sent },
    askedBy: decidedBy,
    askedByName: decidedByName,
    at: now,
  }
  await req.payload.db.create({ collection: 'media-changes', data, req, returning: false })
}
