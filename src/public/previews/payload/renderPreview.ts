import type { PayloadRequest } from 'payload'

import { withRights } from '../../../people/access/payload/accessFor.ts'
import { idOf } from '../../../people/access/payload/actorOf.ts'
import type { Row } from '../../documents/payload/sources.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { asPublished } from '../../documents/payload/toPublicDocument.ts'
import { readJson } from '../../documents/reader.ts'
import { withDocuments } from '../../documents/withDocuments.ts'
import { readContextFor } from '../../lists/payload/listRequest.ts'
import type { OpenPreview } from './readPreview.ts'

/**
 * A revision as the public would see it were it live: their fields, and of what it points to only what is live –
 * but for the pictures that it shows itself.
 *
 * @param pictures from `shownMedia`
 * @throws {Error} when the revision is not found among what is shown, which it always is
 */
export const asPublic = async (
  { payload }: PayloadRequest,
  { link, revision }: OpenPreview,
  pictures: readonly Row[],
): Promise<unknown> => {
  const { document: id, resource: type } = link
  const documents = await Promise.all([
    asPublished(payload, type, { ...revision, id }),
    ...pictures.map((picture) => asPublished(payload, 'media', picture)),
  ])
  const request = { payload, type, query: {}, now: Date.now() }
  const context = await readContextFor(request, withDocuments(storeOf(payload), documents))
  const options = { depth: 1, select: undefined, populate: {} }
  const text = (await readJson(context, { type, ids: [id], options })).get(id)
  if (text === undefined) throw new Error(`The preview of ${type} ${id} shows nothing.`)
  return JSON.parse(text) as unknown
}

/** The pictures and files that a revision shows, whose rights have not ended. */
export const shownMedia = async (req: PayloadRequest, { revision }: OpenPreview): Promise<Row[]> => {
  const ids = mediaIn(revision)
  if (ids.length === 0) return []
  const where = { and: [{ id: { in: ids } }, withRights()] }
  const { docs } = await req.payload.db.find<Row>({ collection: 'media', pagination: false, req, where })
  return docs
}

const mediaIn = ({ mediaUsed }: Record<string, unknown>): string[] =>
  Array.isArray(mediaUsed) ? mediaUsed.map((one: string) => idOf(one)) : []
